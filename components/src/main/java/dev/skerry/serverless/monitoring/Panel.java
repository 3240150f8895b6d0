package dev.skerry.serverless.monitoring;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The content of a dashboard widget. Its fields are the widget's properties in the JSON. */
sealed interface Panel {
  String type();

  /** Returns the height in the dashboard's rows. */
  int height();

  /** A graph of metrics over time, with one point per minute. */
  record Graph(
      String region,
      String title,
      String view,
      int period,
      List<List<Object>> metrics,
      Map<String, List<Limit>> annotations)
      implements Panel {
    private static final int PERIOD_SECONDS = 60;
    private static final Map<String, List<Limit>> NONE = null; // Gson omits null.

    static Graph of(String region, String title, List<Line> lines) {
      var metrics = lines.stream().map(Line::json).toList();
      return new Graph(region, title, "timeSeries", PERIOD_SECONDS, metrics, NONE);
    }

    /** Returns the graph with a horizontal line at the threshold of an alarm. */
    Graph limit(double value) {
      var across = Map.of("horizontal", List.of(new Limit("alarm", value)));
      return new Graph(region, title, view, period, metrics, across);
    }

    @Override
    public String type() {
      return "metric";
    }

    @Override
    public int height() {
      return 6;
    }
  }

  /** A horizontal line in a graph. */
  record Limit(String label, double value) {}

  /** Numbers, computed over the time range of the dashboard. */
  record Numbers(
      String region,
      String title,
      String view,
      boolean setPeriodToTimeRange,
      List<List<Object>> metrics)
      implements Panel {
    static Numbers of(String region, String title, List<Line> lines) {
      var metrics = lines.stream().map(Line::json).toList();
      return new Numbers(region, title, "singleValue", true, metrics);
    }

    @Override
    public String type() {
      return "metric";
    }

    @Override
    public int height() {
      return 4;
    }
  }

  /** The states of alarms. */
  record Alarms(String title, List<String> alarms) implements Panel {
    @Override
    public String type() {
      return "alarm";
    }

    @Override
    public int height() {
      return 4;
    }
  }

  /** Text in Markdown. */
  record Text(String markdown) implements Panel {
    @Override
    public String type() {
      return "text";
    }

    @Override
    public int height() {
      return 2;
    }
  }

  /**
   * A line of a graph, or a number.
   *
   * @param metric namespace, metric, and the names and values of dimensions; empty for an
   *     expression
   * @param options the rendering options, such as label and color
   */
  record Line(List<String> metric, SortedMap<String, Object> options) {

    static Line of(String namespace, String metric, String statistic, String label) {
      return new Line(
          List.of(namespace, metric), sorted(Map.of("stat", statistic, "label", label)));
    }

    /** Returns the result of an expression, which refers to other lines by their ids. */
    static Line expression(String id, String expression, String label) {
      var options = Map.of("id", id, "expression", expression, "label", label);
      return new Line(List.of(), sorted(options));
    }

    Line dimensions(String... dimensions) {
      return new Line(Stream.concat(metric.stream(), Stream.of(dimensions)).toList(), options);
    }

    Line color(String color) {
      return with("color", color);
    }

    Line id(String id) {
      return with("id", id);
    }

    /** Returns the line as an operand of expressions that is not visible. */
    Line hidden() {
      return with("visible", false);
    }

    private Line with(String key, Object value) {
      var changed = sorted(options);
      changed.put(key, value);
      return new Line(metric, changed);
    }

    private static SortedMap<String, Object> sorted(Map<String, ?> options) {
      return new TreeMap<>(options);
    }

    /** Returns CloudWatch's array: the metric, then the options. */
    List<Object> json() {
      return Stream.<Object>concat(metric.stream(), Stream.of(options)).toList();
    }
  }
}
