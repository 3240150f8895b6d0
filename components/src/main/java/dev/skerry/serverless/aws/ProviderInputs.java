package dev.skerry.serverless.aws;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The inputs of an AWS provider. All are strings; lists and objects are JSON in a string, as the
 * engine passes the configuration of a stack.
 *
 * <p>{@link com.pulumi.aws.ProviderArgs} writes the mark of a secret into the JSON. The engine does
 * not find it there and stores the secret in plain text in the state (pulumi-dotnet#142,
 * pulumi#12773).
 */
final class ProviderInputs extends ResourceArgs {
  @Import private Output<String> accessKey;
  @Import private Output<String> allowedAccountIds;
  @Import private Output<String> assumeRole;
  @Import private Output<String> assumeRoleWithWebIdentity;
  @Import private Output<String> customCaBundle;
  @Import private Output<String> defaultTags;
  @Import private Output<String> ec2MetadataServiceEndpoint;
  @Import private Output<String> ec2MetadataServiceEndpointMode;
  @Import private Output<String> endpoints;
  @Import private Output<String> forbiddenAccountIds;
  @Import private Output<String> httpProxy;
  @Import private Output<String> httpsProxy;
  @Import private Output<String> ignoreTags;
  @Import private Output<String> insecure;
  @Import private Output<String> maxRetries;
  @Import private Output<String> noProxy;
  @Import private Output<String> profile;
  @Import private Output<String> region;
  @Import private Output<String> retryMode;
  @Import private Output<String> s3UsEast1RegionalEndpoint;
  @Import private Output<String> s3UsePathStyle;
  @Import private Output<String> secretKey;
  @Import private Output<String> sharedConfigFiles;
  @Import private Output<String> sharedCredentialsFiles;
  @Import private Output<String> skipCredentialsValidation;
  @Import private Output<String> skipMetadataApiCheck;
  @Import private Output<String> skipRegionValidation;
  @Import private Output<String> skipRequestingAccountId;
  @Import private Output<String> stsRegion;
  @Import private Output<String> token;
  @Import private Output<String> tokenBucketRateLimiterCapacity;
  @Import private Output<String> useDualstackEndpoint;
  @Import private Output<String> useFipsEndpoint;

  /** Creates the inputs; inputs without a value stay null. */
  ProviderInputs(Map<String, Output<String>> values) {
    fields().forEach(field -> set(field, values.get(field.getName())));
  }

  /** Returns the fields of the inputs, without those that PIT or JaCoCo adds to the class. */
  static Stream<Field> fields() {
    return Stream.of(ProviderInputs.class.getDeclaredFields())
        .filter(field -> field.isAnnotationPresent(Import.class));
  }

  private void set(Field field, Output<String> value) {
    try {
      field.set(this, value);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
