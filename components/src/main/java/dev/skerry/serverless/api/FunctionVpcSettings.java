package dev.skerry.serverless.api;

import com.pulumi.aws.lambda.inputs.FunctionVpcConfigArgs;
import com.pulumi.core.Output;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.Outputs;
import dev.skerry.serverless.internal.ValidationErrors;
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

  static FunctionVpcSettings of(FunctionVpcArgs args, ValidationErrors errors) {
    SUBNETS.validate(args.subnetIds, errors);
    SECURITY_GROUPS.validate(args.securityGroupIds, errors);
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
    void validate(Output<List<String>> ids, ValidationErrors errors) {
      if (ids == null) {
        validate("it has no " + argument, errors);
      } else {
        Outputs.validate(ids, this::validateWrong, errors);
      }
    }

    Output<List<String>> checked(Output<List<String>> ids, String api) {
      return Outputs.validated(
          ids, this::validateWrong, new ValidationErrors("ServerlessApi", api).in("vpc"));
    }

    private void validateWrong(List<String> known, ValidationErrors errors) {
      var ids = InputLists.orEmpty(known);
      if (ids.isEmpty() || ids.size() > most) {
        validate("it has %s %s".formatted(ids.size(), argument), errors);
      }
      var shape = Pattern.compile(prefix + rest).asMatchPredicate();
      ids.stream()
          .filter(shape.negate())
          .forEach(id -> validate(argument + " has " + errors.shown(id), errors));
    }

    private void validate(String what, ValidationErrors errors) {
      var allowed = "1 to %s ids that begin with '%s' (Lambda)".formatted(most, prefix);
      errors.add(what, allowed, "set " + argument);
    }
  }
}
