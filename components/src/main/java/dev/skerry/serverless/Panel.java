package dev.skerry.serverless;

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
  record Graph(String region, String title, String view, int period, List<List<Object>> metrics)
      implements Panel {
    private static final int PERIOD_SECONDS = 60;

    static Graph of(String region, String title, List<Line> lines) {
      var metrics = lines.stream().map(Line::json).toList();
      return new Graph(region, title, "timeSeries", PERIOD_SECONDS, metrics);
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

  /** One line of a graph. */
  record Line(
      String namespace, String metric, List<String> dimensions, SortedMap<String, String> look) {

    static Line of(
        String namespace, String metric, String statistic, String label, String... dimensions) {
      var look = new TreeMap<>(Map.of("stat", statistic, "label", label));
      return new Line(namespace, metric, List.of(dimensions), look);
    }

    Line color(String color) {
      var colored = new TreeMap<>(look);
      colored.put("color", color);
      return new Line(namespace, metric, dimensions, colored);
    }

    /** CloudWatch's array: namespace, metric, names and values of dimensions, then the look. */
    List<Object> json() {
      var names = Stream.concat(Stream.of(namespace, metric), dimensions.stream());
      return Stream.<Object>concat(names, Stream.of(look)).toList();
    }
  }
}
