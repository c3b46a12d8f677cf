// Reads a DIMACS file straight into the smallest maps that LEMON's network simplex takes (Debian:
// liblemon-dev), solves it, and prints the seconds and the peak of memory as one line of JSON.
//   g++ -O3 -march=native -DNDEBUG -o lemon_memory lemon_memory.cpp -llemon
#include <lemon/dimacs.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <sys/resource.h>

#include <cstdint>
#include <cstdio>
#include <ctime>
#include <fstream>

using Graph = lemon::SmartDigraph;

static double processorSeconds() {
  timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("usage: lemon_memory FILE\n", stderr);
    return 64;
  }
  std::ifstream file(arguments[1]);
  Graph graph;
  Graph::ArcMap<int> lower(graph), upper(graph);
  Graph::ArcMap<int64_t> cost(graph);
  Graph::NodeMap<int> supply(graph);
  const double start = processorSeconds();
  lemon::readDimacsMin(file, graph, lower, upper, cost, supply);
  const double read = processorSeconds();
  lemon::NetworkSimplex<Graph, int, int64_t> simplex(graph);
  simplex.lowerMap(lower).upperMap(upper).costMap(cost).supplyMap(supply);
  simplex.run();
  const double solved = processorSeconds();
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  std::printf("{\"objective\":%lld,\"read_s\":%.4f,\"solve_s\":%.4f,\"peak_mb\":%ld}\n",
              static_cast<long long>(simplex.totalCost<int64_t>()), read - start, solved - read,
              usage.ru_maxrss / 1024);
}
