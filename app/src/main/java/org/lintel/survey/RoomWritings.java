package org.lintel.survey;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How people write where they live: 3\u680B1\u5355\u51431201\u5BA4, 3-1-1201,
 * \u5341\u4E8C\u53F7\u697C, A\u5EA71201, 5#502, room 1201.
 */
final class RoomWritings {

  private static final String CHINESE =
      "\u96F6\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\u767E\u5E7A";

  /** \u7532\u4E59\u4E19 \u2026 and the four winds, as buildings are called. */
  private static final String STEMS =
      "\u7532\u4E59\u4E19\u4E01\u620A\u5DF1\u5E9A\u8F9B\u58EC\u7678\u4E1C\u5357\u897F\u5317";

  /** A number of a building or entrance, with a letter before or after it, or a stem. */
  private static final String PLACE =
      "(?:[A-Za-z]?\\d{1,4}[A-Za-z]?|[A-Za-z]|[" + CHINESE + "]{1,4}|[" + STEMS + "])";

  private static final String ENTRANCE =
      "(?:\\d{1,3}|[A-Za-z]|[" + CHINESE + "]{1,3})\\s*\u5355\u5143";

  private static final String ROOM = "(?:\\d{2,5}[A-Za-z]?|[" + CHINESE + "]{2,5})";

  private static final String DOOR = "(?:\u5BA4|\u53F7\u623F|\u623F\u95F4|\u623F|\u53F7|\u6237)";

  /** With \u5EA7 only digits or a letter: a pavilion is \u4E00\u5EA7\u4EAD\u5B50. */
  private static final String BUILDING =
      "(?:"
          + PLACE
          + "\\s*(?:\u53F7\u697C|\u680B|\u5E62|\u53F7\u9662|#\u697C?)|(?:[A-Za-z]?\\d{1,4}|[A-Za-z]|["
          + STEMS
          + "])\\s*\u5EA7)";

  static final List<Pattern> ALL =
      List.of(
          Pattern.compile(
              BUILDING
                  + "(?:\\s*-?\\s*"
                  + ENTRANCE
                  + ")?(?:\\s*-?\\s*"
                  + ROOM
                  + "(?:\\s*"
                  + DOOR
                  + ")?)?"),
          Pattern.compile(ENTRANCE + "(?:\\s*-?\\s*" + ROOM + "(?:\\s*" + DOOR + ")?)?"),
          Pattern.compile(
              "(?:\\d{2,5}[A-Za-z]?|["
                  + CHINESE
                  + "]{3,5})\\s*(?:\u5BA4|\u53F7\u623F|\u623F\u95F4)"),
          Pattern.compile(
              "(?<![A-Za-z0-9-])[A-Za-z]?\\d{1,3}[-/#][A-Za-z]?\\d{1,3}[-/#]\\d{2,5}(?!\\d)"),
          Pattern.compile("(?<![A-Za-z0-9-])[A-Za-z]?\\d{1,2}[-#]\\d{3,4}(?![0-9-])"),
          Pattern.compile(
              "(?<=\u4F4F|\u4F4F\u5728|\u6211\u5BB6|\u6211\u662F|\u5BB6\u662F|\u5BB6\u5728)\\s*\\d{3,4}(?:\\s*(?:\u5BA4|\u53F7|\u6237))?"
                  + "(?![0-9]|\\s*(?:\u5929|\u6B21|\u5E74|\u5206|\u5E73|\u4E2A|\u5143|\u5757|\u7C73|\u5EA6|\u4EBA))"),
          Pattern.compile(
              "(?i)\\b(?:room|flat|apartment|apt\\.?|unit|building|block|tower)\\s*(?:no\\.?\\s*)?#?"
                  + "(?:\\d{1,5}[a-z]?|[a-z]\\d{0,4})\\b"));

  private RoomWritings() {}
}
