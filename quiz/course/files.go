package course

import (
	"io/fs"
	"path"
	"slices"
)

// Files lists the content files whose path matches pattern (see path.Match),
// from every layer: scenarios, test forms and the service map are read by their
// own packages.
func (lib *Library) Files(pattern string) []string {
	var out []string
	for _, l := range lib.layers {
		for _, n := range l.src.names {
			if ok, _ := path.Match(pattern, n); ok {
				out = append(out, n)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// ReadFile returns a file of the pack, from the top layer that has it.
func (lib *Library) ReadFile(name string) ([]byte, error) {
	for _, l := range lib.layers {
		if b, ok := l.src.data[name]; ok {
			return slices.Clone(b), nil
		}
	}
	return nil, &fs.PathError{Op: "read", Path: name, Err: fs.ErrNotExist}
}

// ReadText is ReadFile for text: without byte-order mark, lines ending in "\n"
// alone. Broken or hidden characters come back as problems.
func (lib *Library) ReadText(name string) (string, Problems) {
	b, err := lib.ReadFile(name)
	if err != nil {
		return "", Problems{NewProblem(name, 0, 0, Unreadable)}
	}
	return cleanText(name, b)
}
