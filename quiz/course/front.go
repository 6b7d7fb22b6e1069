package course

import "strings"

// readPack reads pack.yaml.
func readPack(file, src string) (Pack, Problems) {
	r := &reader{file: file}
	root := r.parse(src)
	if root == nil {
		return Pack{}, r.probs
	}
	o, ok := r.object(root, "pack", "id", "judul", "versi")
	if !ok {
		return Pack{}, r.probs
	}
	p := Pack{Title: o.text("judul", true), Version: o.text("versi", true)}
	id, v := o.scalar("id", true)
	if v != nil && !validID(id) {
		r.at(v, BadID, id, "demi-mas")
	}
	p.ID = id
	return p, r.probs
}

// splitFront separates the head of a modul.md from its slides. Lines count from
// 1; body is the first line after the closing ---.
func splitFront(src string) (front string, body int, ok bool) {
	lines := strings.Split(src, "\n")
	if strings.TrimRight(lines[0], " \t") != "---" {
		return "", 0, false
	}
	for i, l := range lines[1:] {
		if strings.TrimRight(l, " \t") == "---" {
			return strings.Join(lines[1:i+1], "\n"), i + 3, true
		}
	}
	return "", 0, false
}

// moduleKinds are the kinds of material a training certificate tells apart.
var moduleKinds = []string{"dasar", "inti", "penunjang"}

// readFront reads the head of a module.
func readFront(file, src string) (Module, Problems) {
	front, _, ok := splitFront(src)
	if !ok {
		return Module{}, Problems{NewProblem(file, 1, 1, NoFront)}
	}
	r := &reader{file: file, shift: 1}
	root := r.parse(front)
	if root == nil {
		return Module{}, r.probs
	}
	o, ok := r.object(root, "kepala modul", "id", "judul", "jp", "jenis", "versi", "tujuan")
	if !ok {
		return Module{}, r.probs
	}
	m := Module{
		File:    file,
		Title:   o.text("judul", true),
		JP:      o.number("jp", 1, 100, true),
		Kind:    o.oneOf("jenis", true, moduleKinds...),
		Version: o.text("versi", false),
	}
	id, v := o.scalar("id", true)
	if v != nil && !validID(id) {
		r.at(v, BadID, id, "M2")
		id = ""
	}
	m.ID = ModuleID(id)
	for _, n := range o.texts("tujuan") {
		m.Objectives = append(m.Objectives, strings.TrimSpace(n.Text))
	}
	return m, r.probs
}
