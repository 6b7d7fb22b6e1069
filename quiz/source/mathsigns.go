package source

import "strings"

// mathSigns holds what LaTeX commands look like in text.
var mathSigns = map[string]string{
	"times": "×", "cdot": "·", "div": "÷", "pm": "±", "mp": "∓", "ast": "*",
	"le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "approx": "≈", "equiv": "≡",
	"sim": "~", "infty": "∞", "circ": "°", "degree": "°", "to": "→", "rightarrow": "→", "Rightarrow": "⇒",
	"leftarrow": "←", "in": "∈", "notin": "∉", "cup": "∪", "cap": "∩", "subset": "⊂", "subseteq": "⊆", "emptyset": "∅",
	"forall": "∀", "exists": "∃", "sum": "∑", "prod": "∏", "int": "∫", "partial": "∂", "nabla": "∇",
	"alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "eta": "η", "theta": "θ",
	"kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ",
	"phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
	"Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
	"ldots": "…", "cdots": "…", "dots": "…", "quad": " ", "qquad": "  ", "left": "", "right": "", "displaystyle": "",
	"text": "", "mathrm": "", "mathbf": "", "mathit": "", "mathbb": "", "textbf": "", "textit": "", "big": "", "Big": "", "bigg": "",
	",": " ", ";": " ", ":": " ", "!": "", " ": " ", "\\": " ", "|": "‖",
}

const (
	plainDigits = "0123456789+-=()n"
	raised      = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"
	lowered     = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ"
)

// scripted writes an exponent or index small if there are such characters,
// else behind the sign: x² but x^(a+b).
func scripted(s string, sign byte) string {
	tag := "sup"
	if sign == '_' {
		tag = "sub"
	}
	if s == "°" {
		return s
	}
	if t := shifted(s, tag); t != s || s == "" {
		return t
	}
	return string(sign) + grouped(s)
}

// shifted writes s raised or lowered, or as it is if a character has no such form.
func shifted(s, tag string) string {
	to := []rune(raised)
	if tag == "sub" {
		to = []rune(lowered)
	}
	var out strings.Builder
	for _, r := range s {
		i := strings.IndexRune(plainDigits, r)
		if i < 0 {
			return s
		}
		out.WriteRune(to[i])
	}
	return out.String()
}

// grouped puts brackets round more than one character or number.
func grouped(s string) string {
	s = strings.TrimSpace(s)
	if strings.ContainsAny(s, " +-*/=×·÷±√") {
		return "(" + s + ")"
	}
	return s
}
