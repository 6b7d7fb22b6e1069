// Package exchange reads and writes what travels between laptops: bundles of
// facts, and any other ZIP that comes from a stick. It trusts nothing: what it
// reads has limits, leads nowhere out of the archive, and is whole or refused.
// It knows no SQL and no files but the reader that it is given.
package exchange
