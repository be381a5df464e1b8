// Debian's expat; only the room RegisterExchange includes it.
#include <expat.h>
