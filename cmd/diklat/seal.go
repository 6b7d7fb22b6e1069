package main

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"math/big"
	"strings"

	"golang.org/x/crypto/scrypt"
)

// The cost of scrypt (RFC 7914): 4 MiB and about 10 ms. A person's number is
// short, so this only keeps it from being read off a copied file at a glance;
// what protects it is the count of wrong tries.
const (
	sealN, sealR, sealP = 1 << 12, 8, 1
	sealSalt, sealKey   = 16, 32
)

// nobodys is kept for nobody: comparing with it takes as long as with any other.
var nobodys = "s1$" + strings.Repeat("A", 22) + "$" + strings.Repeat("A", 43)

// seal returns a number as it is kept: "s1$salt$hash".
func seal(number string) (string, error) {
	salt := make([]byte, sealSalt)
	_, _ = rand.Read(salt) // never fails: it ends the program
	key, err := slowKey(number, salt)
	if err != nil {
		return "", fmt.Errorf("seal a number: %w", err)
	}
	b := base64.RawStdEncoding
	return "s1$" + b.EncodeToString(salt) + "$" + b.EncodeToString(key), nil
}

// keyer makes the key of a number with its salt.
type keyer func(number string, salt []byte) ([]byte, error)

// slowKey takes a while on purpose: whoever finds the file cannot try all numbers
// in passing (scrypt, RFC 7914).
func slowKey(number string, salt []byte) ([]byte, error) {
	return scrypt.Key([]byte(number), salt, sealN, sealR, sealP, sealKey)
}

// opens compares a number with a kept one, in constant time.
func opens(kept, number string, key keyer) bool {
	form, rest, _ := strings.Cut(kept, "$")
	salt, hash, _ := strings.Cut(rest, "$")
	b := base64.RawStdEncoding
	s, err1 := b.DecodeString(salt)
	want, err2 := b.DecodeString(hash)
	if form != "s1" || err1 != nil || err2 != nil || len(want) != sealKey {
		return false
	}
	have, err := key(number, s)
	return err == nil && subtle.ConstantTimeCompare(have, want) == 1
}

// randomDigits are n digits that nobody can foresee.
func randomDigits(n int) string {
	most := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
	v, _ := rand.Int(rand.Reader, most) // never fails: it ends the program
	return fmt.Sprintf("%0*d", n, v)
}
