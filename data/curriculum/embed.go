// Package curriculum is the content that ships inside the program: modules,
// question banks, scenarios, test forms, the service map and the sourced facts
// they rest on. It is data only; quiz/course reads it like any other folder.
package curriculum

import (
	"embed"
	"io/fs"
)

//go:embed *.yaml */*.yaml */*.md
var files embed.FS

// FS is the shipped content, pack.yaml at its root.
func FS() fs.FS { return files }
