// Writes the SDKs of the components for TypeScript, Python and Go. Arguments: the schema, and the folder of the SDKs.
package main

import (
	"encoding/json"
	"log"
	"os"
	"path/filepath"

	golang "github.com/pulumi/pulumi/pkg/v3/codegen/go"
	"github.com/pulumi/pulumi/pkg/v3/codegen/nodejs"
	"github.com/pulumi/pulumi/pkg/v3/codegen/python"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

const (
	generator = "Skerry"
	local     = true // compiled when it is installed, as with `pulumi package add`
)

func main() {
	log.SetFlags(0)
	pkg := read(os.Args[1])
	write(filepath.Join(os.Args[2], "nodejs"))(nodejs.GeneratePackage(generator, pkg, nil, nil, local, nil))
	write(filepath.Join(os.Args[2], "python"))(python.GeneratePackage(generator, pkg, nil, nil))
	write(filepath.Join(os.Args[2], "go"))(golang.GeneratePackage(generator, pkg, nil))
}

func read(file string) *schema.Package {
	text, err := os.ReadFile(file)
	if err != nil {
		log.Fatal(err)
	}
	var spec schema.PackageSpec
	if err := json.Unmarshal(text, &spec); err != nil {
		log.Fatalf("%s: %v", file, err)
	}
	pkg, problems, err := schema.BindSpec(spec, nil, schema.ValidationOptions{})
	if err != nil {
		log.Fatalf("%s: %v", file, err)
	}
	if problems.HasErrors() {
		log.Fatalf("%s: %v", file, problems)
	}
	return pkg
}

func write(folder string) func(map[string][]byte, error) {
	return func(files map[string][]byte, err error) {
		if err != nil {
			log.Fatalf("%s: %v", folder, err)
		}
		for name, content := range files {
			file := filepath.Join(folder, name)
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				log.Fatal(err)
			}
			if err := os.WriteFile(file, content, 0o644); err != nil {
				log.Fatal(err)
			}
		}
	}
}
