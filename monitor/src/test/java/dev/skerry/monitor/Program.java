package dev.skerry.monitor;

import com.pulumi.Pulumi;
import com.pulumi.asset.FileArchive;
import com.pulumi.asset.StringAsset;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;

/** A Pulumi program with a component and a resource in it. */
final class Program {
  private Program() {}

  public static void main(String[] args) {
    Pulumi.run(
        context -> {
          var group = new Group("group");
          var file = new TestFile("file", group);
          context.log().warn("the file has no owner");
          context.export("size", Output.of(context.config().requireInteger("size")));
          context.export("address", file.address);
        });
  }

  private static final class Group extends ComponentResource {
    Group(String name) {
      super("test:index:Group", name, ComponentResourceOptions.Empty);
    }
  }

  private static final class TestFile extends CustomResource {
    @Export(refs = {String.class})
    private Output<String> address;

    TestFile(String name, Group parent) {
      super(
          "test:index:File",
          name,
          new TestFileArgs(),
          CustomResourceOptions.builder().parent(parent).build());
    }
  }

  /** The inputs, one of each kind that has a wrapper in the protocol. */
  static final class TestFileArgs extends ResourceArgs {
    @Import private final Output<String> password = Output.ofSecret("open sesame");
    @Import private final FileArchive code = new FileArchive("code.zip");
    @Import private final StringAsset text = new StringAsset("hello");
    @Import private final Output<Integer> size = Output.of(3);
  }
}
