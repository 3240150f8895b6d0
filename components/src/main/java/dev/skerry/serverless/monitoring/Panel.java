package dev.skerry.serverless.monitoring;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What one widget of a dashboard shows; its fields are the widget's properties. */
sealed interface Panel {
  String type();

  /** In the dashboard's rows. */
  int height();

  /** A graph of metrics over time, one point a minute. */
  record Graph(
      String region,
      String title,
      String view,
      int period,
      List<List<Object>> metrics,
      Map<String, List<Limit>> annotations)
      implements Panel {
    private static final int PERIOD_SECONDS = 60;
    private static final Map<String, List<Limit>> NONE = null; // Gson leaves out what is null.

    static Graph of(String region, String title, List<Line> lines) {
      var metrics = lines.stream().map(Line::json).toList();
      return new Graph(region, title, "timeSeries", PERIOD_SECONDS, metrics, NONE);
    }

    /** With a line across at the value from which there is an alarm. */
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

  /** A line across a graph. */
  record Limit(String label, double value) {}

  /** Numbers, each of the whole time that the dashboard shows. */
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

  /** The state of each alarm. */
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

  /** Words and links. */
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
   * One line of a graph, or one number.
   *
   * @param metric namespace, metric, names and values of dimensions; nothing for an expression
   */
  record Line(List<String> metric, SortedMap<String, Object> look) {

    static Line of(String namespace, String metric, String statistic, String label) {
      return new Line(
          List.of(namespace, metric), sorted(Map.of("stat", statistic, "label", label)));
    }

    /** What is computed of lines by their ids. */
    static Line computed(String id, String expression, String label) {
      var look = Map.of("id", id, "expression", expression, "label", label);
      return new Line(List.of(), sorted(look));
    }

    Line by(String... dimensions) {
      return new Line(Stream.concat(metric.stream(), Stream.of(dimensions)).toList(), look);
    }

    Line color(String color) {
      return with("color", color);
    }

    Line id(String id) {
      return with("id", id);
    }

    /** Not drawn, only computed with. */
    Line hidden() {
      return with("visible", false);
    }

    private Line with(String key, Object value) {
      var changed = sorted(look);
      changed.put(key, value);
      return new Line(metric, changed);
    }

    private static SortedMap<String, Object> sorted(Map<String, ?> look) {
      return new TreeMap<>(look);
    }

    /** CloudWatch's array: the metric, then the look. */
    List<Object> json() {
      return Stream.<Object>concat(metric.stream(), Stream.of(look)).toList();
    }
  }
}
