package dev.skerry.serverless.monitoring;

import dev.skerry.serverless.internal.Partition;
import dev.skerry.serverless.monitoring.Panel.Line;
import dev.skerry.serverless.monitoring.Panel.Numbers;
import java.util.ArrayList;
import java.util.List;

/** The first rows of a dashboard: the status of the service. */
record DashboardStatus(DashboardData data) {

  List<Panel> header() {
    var settings = data.settings();
    var lines =
        List.of(
            "## " + settings.dashboardName(),
            "The numbers are of the time shown: choose 30 days to see the error budget."
                + " In an alarm: "
                + String.join(", ", links(settings)));
    return List.of(new Panel.Text(String.join("\n", lines)));
  }

  private List<String> links(MonitoringSettings settings) {
    var runbook = settings.runbook();
    var first = runbook.startsWith("https://") ? "[runbook](" + runbook + ")" : runbook;
    var insights = Partition.of(data.region()).cloudWatchUrl(data.region());
    return settings.logGroupNames().isEmpty()
        ? List.of(first)
        : List.of(first, "[saved queries](" + insights + "#logsV2:logs-insights)");
  }

  List<Panel> row() {
    var panels = new ArrayList<Panel>();
    if (!data.statusArns().isEmpty()) {
      panels.add(new Panel.Alarms("Is it well?", data.statusArns()));
    }
    panels.add(availability());
    panels.add(traffic());
    panels.add(latency());
    return panels;
  }

  private Panel availability() {
    var settings = data.settings();
    var budget = AlarmText.plain(settings.errorBudget());
    var promised = AlarmText.plain(settings.availabilitySloPercent());
    return numbers(
        "Availability, promised " + promised + " %",
        failures().hidden(),
        requests().hidden(),
        Line.expression("attained", "100 * (1 - failures / requests)", "attained (%)"),
        Line.expression(
            "budget", "100 * (1 - failures / requests / " + budget + ")", "error budget left (%)"));
  }

  private Panel traffic() {
    return numbers(
        "Traffic",
        failures().hidden(),
        requests(),
        Line.expression("rate", "100 * failures / requests", "5xx (%)"));
  }

  private Panel latency() {
    return Numbers.of(data.region(), "Latency (ms)", data.apiLatency());
  }

  private Line failures() {
    return data.api("5xx", "Sum", "5xx").id("failures");
  }

  private Line requests() {
    return data.api("Count", "Sum", "requests").id("requests");
  }

  private Panel numbers(String title, Line... lines) {
    return Numbers.of(data.region(), title, List.of(lines));
  }
}
