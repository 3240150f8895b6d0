package dev.skerry.serverless.monitoring;

import com.pulumi.core.Output;
import java.util.List;

/**
 * The alarms that a dashboard shows.
 *
 * @param status those that say in one look whether the service is well, the most telling first
 * @param each all that watch one metric
 */
record AlarmArns(List<Output<String>> status, List<Output<String>> each) {
  static final AlarmArns NONE = new AlarmArns(List.of(), List.of());
}
