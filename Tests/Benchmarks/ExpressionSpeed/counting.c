// Counts what a process allocates and how often it counts references, for `expressions`.
//
// Build: clang -O2 -shared -fPIC -o counting.so counting.c
// Use:   LD_PRELOAD=./counting.so program; the program reads the counts by the functions below.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stddef.h>
#include <stdint.h>

static uint64_t allocations;
static uint64_t references;

uint64_t counted_allocations(void) { return allocations; }
uint64_t counted_references(void) { return references; }

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

void *malloc(size_t size) { allocations++; return __libc_malloc(size); }
void *calloc(size_t count, size_t size) { allocations++; return __libc_calloc(count, size); }
void *realloc(void *old, size_t size) { allocations++; return __libc_realloc(old, size); }
void *memalign(size_t alignment, size_t size) {
  allocations++;
  return __libc_memalign(alignment, size);
}
void *aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }
int posix_memalign(void **place, size_t alignment, size_t size) {
  *place = memalign(alignment, size);
  return *place == NULL ? 12 : 0;
}

// The runtime's functions may be called with more registers kept than C does: `preserve_most` keeps
// them whichever way the caller reckons.
#define COUNTED(name)                                                       \
  __attribute__((preserve_most)) void *name(void *object) {                 \
    static void *(*next)(void *);                                           \
    if (!next) next = (void *(*)(void *))dlsym(RTLD_NEXT, #name);           \
    references++;                                                           \
    return next(object);                                                    \
  }

COUNTED(swift_retain)
COUNTED(swift_release)
COUNTED(swift_bridgeObjectRetain)
COUNTED(swift_bridgeObjectRelease)
COUNTED(swift_unknownObjectRetain)
COUNTED(swift_unknownObjectRelease)
