package dev.skerry.serverless.api;

import com.pulumi.aws.lambda.inputs.FunctionVpcConfigArgs;
import com.pulumi.core.Output;
import dev.skerry.serverless.internal.Faults;
import dev.skerry.serverless.internal.Known;
import dev.skerry.serverless.internal.Lists;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The network of an API's functions.
 *
 * @param subnetIds its subnets
 * @param securityGroupIds what says which addresses functions may reach
 */
record FunctionVpcSettings(Output<List<String>> subnetIds, Output<List<String>> securityGroupIds) {
  // Lambda API reference, "VpcConfig".
  private static final Ids SUBNETS = new Ids("subnetIds", 16, "subnet-", "[0-9a-z]+");
  private static final Ids SECURITY_GROUPS = new Ids("securityGroupIds", 5, "sg-", "[0-9a-zA-Z]+");

  static FunctionVpcSettings of(FunctionVpcArgs args, Faults faults) {
    SUBNETS.refuse(args.subnetIds, faults);
    SECURITY_GROUPS.refuse(args.securityGroupIds, faults);
    return new FunctionVpcSettings(args.subnetIds, args.securityGroupIds);
  }

  /** The network as a function of that API takes it; a list that is known later is checked then. */
  FunctionVpcConfigArgs config(String api) {
    return FunctionVpcConfigArgs.builder()
        .subnetIds(SUBNETS.checked(subnetIds, api))
        .securityGroupIds(SECURITY_GROUPS.checked(securityGroupIds, api))
        .build();
  }

  /**
   * A list of ids.
   *
   * @param most how many of them Lambda takes
   * @param prefix what each begins with
   * @param rest what may follow
   */
  private record Ids(String argument, int most, String prefix, String rest) {
    void refuse(Output<List<String>> ids, Faults faults) {
      if (ids == null) {
        refuse("it has no " + argument, faults);
      } else {
        Known.refuse(ids, this::refuseWrong, faults);
      }
    }

    Output<List<String>> checked(Output<List<String>> ids, String api) {
      return Known.checked(ids, this::refuseWrong, new Faults("ServerlessApi", api).in("vpc"));
    }

    private void refuseWrong(List<String> known, Faults faults) {
      var ids = Lists.orEmpty(known);
      if (ids.isEmpty() || ids.size() > most) {
        refuse("it has %s %s".formatted(ids.size(), argument), faults);
      }
      var shape = Pattern.compile(prefix + rest).asMatchPredicate();
      ids.stream()
          .filter(shape.negate())
          .forEach(id -> refuse(argument + " has " + faults.shown(id), faults));
    }

    private void refuse(String what, Faults faults) {
      var allowed = "1 to %s ids that begin with '%s' (Lambda)".formatted(most, prefix);
      faults.refuse(what, allowed, "set " + argument);
    }
  }
}
