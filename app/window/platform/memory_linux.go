//go:build cgo

package platform

/*
#include <malloc.h>

static void giveBack(void) {
#ifdef __GLIBC__
	malloc_trim(0);
#endif
}
*/
import "C"

import "runtime/debug"

// GiveMemoryBack gives memory back to the system that nothing uses: Go's, and that of the C
// libraries below the window. A software renderer alone leaves tens of megabytes.
func GiveMemoryBack() {
	debug.FreeOSMemory()
	C.giveBack()
}
