#ifndef FILE_EXCHANGE_H
#define FILE_EXCHANGE_H

/// Exchanges two paths of one file system in a single step, so that no reader ever sees either
/// of them missing.
///
/// Returns 0, or the errno of the failure: ENOSYS or EINVAL where the system or the file system
/// cannot do it.
int file_exchange(const char *first, const char *second);

#endif
