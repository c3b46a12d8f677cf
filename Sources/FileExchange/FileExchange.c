// Swift cannot import renameat2: the C library declares it for _GNU_SOURCE alone, and the
// system call beneath it is variadic.
#define _GNU_SOURCE
#include "FileExchange.h"

#include <errno.h>

#if defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#define EXCHANGE_FLAG 2 /* RENAME_EXCHANGE of linux/fs.h */

int file_exchange(const char *first, const char *second) {
  long failed = syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, EXCHANGE_FLAG);
  return failed ? errno : 0;
}
#elif defined(__APPLE__)
#include <stdio.h>

int file_exchange(const char *first, const char *second) {
  return renamex_np(first, second, RENAME_SWAP) ? errno : 0;
}
#else
int file_exchange(const char *first, const char *second) {
  (void)first;
  (void)second;
  return ENOSYS;
}
#endif
