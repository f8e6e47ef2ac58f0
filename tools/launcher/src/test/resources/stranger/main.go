// Reads a register's log with the program that checks Go's own (golang.org/x/mod/sumdb, BSD-3-Clause, The Go
// Authors; in Debian the package golang-golang-x-mod-dev). Of ours is only where files lie and how an entry is
// cut out of its bundle: signatures, tiles, proofs of inclusion and of consistency are judged by theirs.
//
// main FOLDER KEY [OLDER CHECKPOINT]...
package main

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type folder string

func (f folder) Height() int { return 8 }

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var read [][]byte
	for _, tile := range tiles {
		// C2SP leaves the height out of the name
		bytes, err := os.ReadFile(filepath.Join(string(f), strings.Replace(tile.Path(), "tile/8/", "tile/", 1)))
		if err != nil {
			return nil, err
		}
		read = append(read, bytes)
	}
	return read, nil
}

func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

func main() {
	verifier, err := note.NewVerifier(os.Args[2])
	check(err)
	log := folder(os.Args[1])
	tree := open(filepath.Join(os.Args[1], "checkpoint"), verifier)
	hashes := tlog.TileHashReader(tree, log)
	for i := int64(0); i < tree.N; i++ {
		proof, err := tlog.ProveRecord(tree.N, i, hashes)
		check(err)
		check(tlog.CheckRecord(proof, tree.N, tree.Hash, i, tlog.RecordHash(entry(os.Args[1], tree.N, i))))
	}
	for _, older := range os.Args[3:] {
		before := open(older, verifier)
		proof, err := tlog.ProveTree(tree.N, before.N, hashes)
		check(err)
		check(tlog.CheckTree(proof, tree.N, tree.Hash, before.N, before.Hash))
	}
	fmt.Println("whole:", tree.N, "entries")
}

func open(file string, verifier note.Verifier) tlog.Tree {
	signed, err := os.ReadFile(file)
	check(err)
	opened, err := note.Open(signed, note.VerifierList(verifier))
	check(err)
	lines := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	root, err := base64.StdEncoding.DecodeString(lines[2])
	check(err)
	tree := tlog.Tree{N: size}
	copy(tree.Hash[:], root)
	return tree
}

func entry(log string, size, index int64) []byte {
	tile := tlog.Tile{H: 8, L: 0, N: index / 256, W: 256}
	if tile.N == size/256 {
		tile.W = int(size % 256)
	}
	bundle, err := os.ReadFile(filepath.Join(log, strings.Replace(tile.Path(), "tile/8/0/", "tile/entries/", 1)))
	check(err)
	for skip := index % 256; ; skip-- {
		if len(bundle) < 2 || len(bundle) < 2+int(bundle[0])<<8+int(bundle[1]) {
			check(fmt.Errorf("entry %d is missing", index))
		}
		end := 2 + int(bundle[0])<<8 + int(bundle[1])
		if skip == 0 {
			return bundle[2:end]
		}
		bundle = bundle[end:]
	}
}

func check(err error) {
	if err != nil {
		fmt.Println("refused:", err)
		os.Exit(1)
	}
}
