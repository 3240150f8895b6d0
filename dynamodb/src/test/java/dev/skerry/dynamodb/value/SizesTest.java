package dev.skerry.dynamodb.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          {'S':''}                          | 0
          {'S':'abc'}                       | 3
          {'S':'é€😀'}                      | 9
          {'N':'0'}                         | 1
          {'N':'1'}                         | 2
          {'N':'27'}                        | 2
          {'N':'270000'}                    | 2
          {'N':'0.00270'}                   | 2
          {'N':'123'}                       | 3
          {'N':'-123'}                      | 4
          {'B':'AAEC'}                      | 3
          {'BOOL':false}                    | 1
          {'NULL':true}                     | 1
          {'L':[]}                          | 3
          {'M':{}}                          | 3
          {'L':[{'S':'ab'},{'N':'1'}]}      | 9
          {'M':{'key':{'S':'ab'}}}          | 9
          {'SS':['a','bc']}                 | 3
          {'NS':['1','2']}                  | 4
          {'BS':['AAEC','AA==']}            | 4
          """)
  void aValueHasTheSizeThatAwsDocuments(String json, int size) {
    assertEquals(size, Sizes.of(ValueReaderTest.value(json)));
  }

  @Test
  void namesCountInTheSizeOfAnItem() {
    var item = Item.EMPTY.with("é", new Value.Text("ab")).with("id", new Value.Bool(true));

    assertEquals(7, Sizes.of(item));
  }
}
