package dev.skerry.dynamodb.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.value.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of "Update expressions", "Projection expressions" and "Condition expressions". */
class DeveloperGuideTest {
  private static final Item BICYCLE =
      Requests.item(
          """
          {'Id': {'N': '123'}, 'Title': {'S': 'Bicycle 123'}, 'Description': {'S': '123 description'},
          'BicycleType': {'S': 'Hybrid'}, 'Brand': {'S': 'Brand-Company C'}, 'Price': {'N': '500'},
          'Color': {'SS': ['Red', 'Black']}, 'ProductCategory': {'S': 'Bicycle'}, 'InStock': {'BOOL': true},
          'QuantityOnHand': {'NULL': true},
          'RelatedItems': {'L': [{'N': '341'}, {'N': '472'}, {'N': '649'}]},
          'Pictures': {'M': {'FrontView': {'S': 'front.jpg'}, 'RearView': {'S': 'rear.jpg'}}},
          'ProductReviews': {'M': {'FiveStar': {'L': [{'S': 'Excellent!'}, {'S': 'Do yourself a favor'}]},
          'OneStar': {'L': [{'S': 'Terrible product!'}]}}}}
          """);

  /** An update, its names and values, and the attributes that it makes. */
  private static final String[][] UPDATES = {
    {
      "SET ProductCategory = :c, Price = :p",
      "",
      "':c': {'S': 'Hardware'}, ':p': {'N': '60'}",
      "'ProductCategory': {'S': 'Hardware'}, 'Price': {'N': '60'}"
    },
    {
      "SET RelatedItems = :ri, ProductReviews = :pr",
      "",
      "':ri': {'L': [{'S': 'Hammer'}]}, ':pr': {'M': {'FiveStar': {'L': [{'S': 'Best!'}]}}}",
      "'RelatedItems': {'L': [{'S': 'Hammer'}]}"
    },
    {
      "SET RelatedItems[1] = :ri",
      "",
      "':ri': {'S': 'Nails'}",
      "'RelatedItems': {'L': [{'S': 'Hammer'}, {'S': 'Nails'}]}"
    },
    {
      "SET #pr.#5star[1] = :r5, #pr.#3star = :r3",
      "'#pr': 'ProductReviews', '#5star': 'FiveStar', '#3star': 'ThreeStar'",
      "':r5': {'S': 'Happy'}, ':r3': {'L': [{'S': 'Just OK'}]}",
      "'ProductReviews': {'M': {'FiveStar': {'L': [{'S': 'Best!'}, {'S': 'Happy'}]},"
          + " 'ThreeStar': {'L': [{'S': 'Just OK'}]}}}"
    },
    {"SET Price = Price - :p", "", "':p': {'N': '15'}", "'Price': {'N': '45'}"},
    {
      "SET #ri = list_append(#ri, :vals)",
      "'#ri': 'RelatedItems'",
      "':vals': {'L': [{'S': 'Screwdriver'}, {'S': 'Hacksaw'}]}",
      "'RelatedItems': {'L': [{'S': 'Hammer'}, {'S': 'Nails'}, {'S': 'Screwdriver'},"
          + " {'S': 'Hacksaw'}]}"
    },
    {
      "SET #ri = list_append(:vals, #ri)",
      "'#ri': 'RelatedItems'",
      "':vals': {'L': [{'S': 'Chisel'}]}",
      "'RelatedItems': {'L': [{'S': 'Chisel'}, {'S': 'Hammer'}, {'S': 'Nails'},"
          + " {'S': 'Screwdriver'}, {'S': 'Hacksaw'}]}"
    },
    {"SET Price = if_not_exists(Price, :p)", "", "':p': {'N': '100'}", "'Price': {'N': '45'}"},
    {
      "REMOVE RelatedItems[1], RelatedItems[2]",
      "",
      "",
      "'RelatedItems': {'L': [{'S': 'Chisel'}, {'S': 'Screwdriver'}, {'S': 'Hacksaw'}]}"
    },
    {"ADD QuantityOnHand :q", "", "':q': {'N': '5'}", "'QuantityOnHand': {'N': '5'}"},
    {"ADD QuantityOnHand :q", "", "':q': {'N': '5'}", "'QuantityOnHand': {'N': '10'}"},
    {
      "ADD Color :c",
      "",
      "':c': {'SS': ['Orange', 'Purple']}",
      "'Color': {'SS': ['Orange', 'Purple']}"
    },
    {
      "ADD Color :c",
      "",
      "':c': {'SS': ['Yellow', 'Green', 'Blue']}",
      "'Color': {'SS': ['Orange', 'Purple', 'Yellow', 'Green', 'Blue']}"
    },
    {
      "DELETE Color :p",
      "",
      "':p': {'SS': ['Yellow', 'Purple']}",
      "'Color': {'SS': ['Orange', 'Green', 'Blue']}"
    },
    {"REMOVE Brand, InStock, QuantityOnHand", "", "", "'Price': {'N': '45'}"}
  };

  @Test
  void updatesFollowEachOther() {
    var item =
        Requests.item(
            """
            {'Id': {'N': '789'}, 'ProductCategory': {'S': 'Home Improvement'}, 'Price': {'N': '52'},
            'InStock': {'BOOL': true}, 'Brand': {'S': 'Acme'}}
            """);
    for (var update : UPDATES) {
      var request =
          Requests.request(
              "UpdateItem",
              "{'UpdateExpression': '%s'%s%s}"
                  .formatted(
                      update[0],
                      parameter("ExpressionAttributeNames", update[1]),
                      parameter("ExpressionAttributeValues", update[2])));
      item = request.update().orElseThrow().apply(item);

      var expected = Requests.item("{" + update[3] + "}");
      assertEquals(expected, item.only(expected.attributes().keySet()), update[0]);
    }
  }

  private static String parameter(String name, String members) {
    return members.isEmpty() ? "" : ", '" + name + "': {" + members + "}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Description, RelatedItems[0], ProductReviews.FiveStar | {'Description': {'S': '123 description'}, 'RelatedItems': {'L': [{'N': '341'}]}, 'ProductReviews': {'M': {'FiveStar': {'L': [{'S': 'Excellent!'}, {'S': 'Do yourself a favor'}]}}}}
          ProductReviews.OneStar[0], Pictures.FrontView         | {'ProductReviews': {'M': {'OneStar': {'L': [{'S': 'Terrible product!'}]}}}, 'Pictures': {'M': {'FrontView': {'S': 'front.jpg'}}}}
          """)
  void projectionsReturnDocumentPaths(String expression, String projected) {
    var projection = Requests.with("GetItem", ExpressionKind.PROJECTION, expression).projection();

    assertEquals(Requests.item(projected), projection.orElseThrow().project(BICYCLE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          attribute_not_exists(Id)                                                  | false
          attribute_exists(ProductReviews.OneStar)                                  | true
          attribute_not_exists(Pictures.SideView)                                   | true
          attribute_type(Color, :v_sub)                                             | true
          begins_with(Pictures.FrontView, :v_sub)                                   | false
          contains(Color, :red)                                                     | true
          size(Brand) <= :v_sub                                                     | false
          size(RelatedItems) = :three                                               | true
          (ProductCategory IN (:cat1, :red)) and (Price between :three and :price)  | true
          NOT (Price > :price) AND size(ProductReviews.FiveStar) < :three           | true
          """)
  void conditionsAreTrueOrFalse(String condition, boolean expected) {
    var values =
        Requests.json(
            """
        {':v_sub': {'S': 'SS'}, ':red': {'S': 'Red'}, ':three': {'N': '3'}, ':cat1': {'S': 'Bicycle'},
        ':price': {'N': '500'}}
        """);
    values.keySet().removeIf(name -> !condition.contains(name));
    var members = Requests.members(ExpressionKind.CONDITION, condition);
    if (!values.isEmpty()) {
      members.put("ExpressionAttributeValues", values);
    }
    var request = RequestExpressions.of("PutItem", new Input(members));

    assertEquals(expected, request.condition().orElseThrow().matches(BICYCLE));
  }
}
