// Solves one DIMACS file with LEMON's network simplex or cost scaling (Debian: liblemon-dev) and
// prints what it took as one line of JSON: the processor time of the solve alone.
//   lemon FILE [--shuffle] [--cost-scaling]
#include <lemon/cost_scaling.h>
#include <lemon/dimacs.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>
#include <numeric>
#include <random>
#include <vector>

using Graph = lemon::SmartDigraph;
using Column = Graph::ArcMap<int64_t>;

static double processorSeconds() {
  timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

// The same network with its arcs added in random order: LEMON's time depends on it.
static void copyShuffled(const Graph& from, const Column& lower, const Column& upper,
                         const Column& cost, Graph& to, Column& lower2, Column& upper2,
                         Column& cost2, bool shuffle) {
  for (int node = 0; node < from.nodeNum(); ++node) to.addNode();
  std::vector<int> order(from.arcNum());
  std::iota(order.begin(), order.end(), 0);
  if (shuffle) {
    std::mt19937_64 random(1);
    for (size_t last = order.size(); last > 1; --last) {
      std::swap(order[last - 1], order[random() % last]);
    }
  }
  to.reserveArc(from.arcNum());
  for (int index : order) {
    Graph::Arc arc = from.arcFromId(index);
    Graph::Arc copy = to.addArc(to.nodeFromId(from.id(from.source(arc))),
                                to.nodeFromId(from.id(from.target(arc))));
    lower2[copy] = lower[arc];
    upper2[copy] = upper[arc];
    cost2[copy] = cost[arc];
  }
}

// Flows are 32 bits wide and costs 64: LEMON's fastest choice that is still right here.
template <class Algorithm>
static int solve(const Graph& graph, const Column& lower, const Column& upper, const Column& cost,
                 const Graph::NodeMap<int64_t>& supply) {
  Graph::ArcMap<int> low(graph), high(graph);
  Graph::NodeMap<int> units(graph);
  for (Graph::ArcIt arc(graph); arc != lemon::INVALID; ++arc) {
    low[arc] = static_cast<int>(lower[arc]);
    high[arc] = static_cast<int>(upper[arc]);
  }
  for (Graph::NodeIt node(graph); node != lemon::INVALID; ++node) {
    units[node] = static_cast<int>(supply[node]);
  }
  Algorithm algorithm(graph);
  algorithm.lowerMap(low).upperMap(high).costMap(cost).supplyMap(units);
  double start = processorSeconds();
  bool optimal = algorithm.run() == Algorithm::OPTIMAL;
  double seconds = processorSeconds() - start;
  if (!optimal) {
    std::puts("{\"status\":\"INFEASIBLE\"}");
    return 1;
  }
  std::printf("{\"status\":\"OPTIMAL\",\"objective\":%lld,\"solve_s\":%.6f}\n",
              static_cast<long long>(algorithm.template totalCost<int64_t>()), seconds);
  return 0;
}

int main(int count, char** arguments) {
  const char* path = nullptr;
  bool shuffle = false, scaling = false;
  for (int index = 1; index < count; ++index) {
    if (!std::strcmp(arguments[index], "--shuffle")) shuffle = true;
    else if (!std::strcmp(arguments[index], "--cost-scaling")) scaling = true;
    else path = arguments[index];
  }
  if (!path) {
    std::fputs("usage: lemon FILE [--shuffle] [--cost-scaling]\n", stderr);
    return 64;
  }
  std::ifstream file(path);
  Graph read, graph;
  Column lower(read), upper(read), cost(read);
  Graph::NodeMap<int64_t> supply(read);
  lemon::readDimacsMin<Graph>(file, read, lower, upper, cost, supply);
  Column lower2(graph), upper2(graph), cost2(graph);
  copyShuffled(read, lower, upper, cost, graph, lower2, upper2, cost2, shuffle);
  Graph::NodeMap<int64_t> supply2(graph);
  for (int node = 0; node < graph.nodeNum(); ++node) {
    supply2[graph.nodeFromId(node)] = supply[read.nodeFromId(node)];
  }
  return scaling
      ? solve<lemon::CostScaling<Graph, int, int64_t>>(graph, lower2, upper2, cost2, supply2)
      : solve<lemon::NetworkSimplex<Graph, int, int64_t>>(graph, lower2, upper2, cost2, supply2);
}
