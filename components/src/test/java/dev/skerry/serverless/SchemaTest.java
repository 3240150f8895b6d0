package dev.skerry.serverless;

import com.pulumi.provider.internal.ComponentProvider;
import com.pulumi.provider.internal.Metadata;
import com.pulumi.provider.internal.models.GetSchemaRequest;
import org.junit.jupiter.api.Test;

class SchemaTest {
  @Test
  void explore() {
    var provider =
        new ComponentProvider(new Metadata("aws-serverless"), ServerlessApi.class.getPackage());
    var schema = provider.getSchema(new GetSchemaRequest(0, "", "")).join().getSchema();
    System.out.println(schema);
  }
}
