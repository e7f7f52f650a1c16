// Treatyline shows the history of an alliance: who belonged and when, how strong the
// members are, what happened.
package main

import (
	"os"

	"treatyline/app/cli"
)

func main() {
	os.Exit(cli.Run(os.Args[1:], cli.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}))
}
