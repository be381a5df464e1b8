// Debian's libzip; only the room RegisterExchange includes it.
#include <zip.h>
