package dev.skerry.serverless.monitoring;

import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * A dashboard's JSON, as CloudWatch API reference, "Dashboard body structure and syntax", has it:
 * rows of widgets that share the 24 columns.
 */
record DashboardBody(List<Widget> widgets) {
  private static final int COLUMNS = 24;

  /** One picture and where it is, in columns and rows. */
  record Widget(String type, int x, int y, int width, int height, Object properties) {}

  static DashboardBody of(DashboardSubjects subjects) {
    return ofRows(DashboardRows.of(subjects));
  }

  static DashboardBody ofRows(List<List<Panel>> rows) {
    var widgets = new ArrayList<Widget>();
    var y = 0;
    for (var row : rows) {
      var width = COLUMNS / row.size();
      var x = 0;
      for (var panel : row) {
        widgets.add(new Widget(panel.type(), x, y, width, panel.height(), panel));
        x += width;
      }
      y += row.get(0).height();
    }
    return new DashboardBody(widgets);
  }

  String json() {
    return new GsonBuilder().disableHtmlEscaping().create().toJson(this);
  }
}
