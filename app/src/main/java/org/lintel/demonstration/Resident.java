package org.lintel.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One household of the demonstration, or one shop.
 *
 * @param members people in it, the decision-maker first
 */
record Resident(
    Place place,
    String building,
    String entrance,
    String room,
    boolean isShop,
    int area,
    LocalDate movedIn,
    List<Member> members) {

  private static final int ENTRANCES = 2;
  private static final int HOMES_ON_A_LANDING = 2;
  private static final double OCCUPIED = 0.965;
  private static final String STREET = "商业街";
  private static final double LET_SHOPS = 0.8;
  private static final double NEWCOMERS = 0.07;
  private static final List<Integer> AREAS = List.of(78, 89, 96, 108, 118, 128, 143);

  Resident {
    members = List.copyOf(members);
  }

  /** One person; the phone number lies in a range that no network uses. */
  record Member(String name, String role, String phone) {}

  boolean isLet() {
    return members.stream().anyMatch(member -> member.role().equals("租户"));
  }

  /** Where the household lives, as one word that nobody else has. */
  String address() {
    return place.code() + "/" + building + "/" + entrance + "/" + room;
  }

  /** Everybody who lives in a community; the anchor is the day the demonstration stands on. */
  static List<Resident> of(Place place, LocalDate anchor) {
    var residents = new ArrayList<Resident>();
    for (int building = 1; building <= place.buildings(); building++) {
      for (int entrance = 1; entrance <= ENTRANCES; entrance++) {
        for (int floor = 1; floor <= place.floors(); floor++) {
          for (int door = 1; door <= HOMES_ON_A_LANDING; door++) {
            String room = "%d%02d".formatted(floor, door);
            var seed = Seed.of("home", place.code(), building, entrance, room);
            if (seed.happens(OCCUPIED)) {
              residents.add(draw(place, building + "栋", entrance + "单元", room, seed, anchor));
            }
          }
        }
      }
    }
    for (int shop = 1; shop <= place.shops(); shop++) {
      residents.add(shop(place, "S%02d".formatted(shop), anchor));
    }
    return residents;
  }

  private static Resident shop(Place place, String number, LocalDate anchor) {
    var seed = Seed.of("shop", place.code(), number);
    LocalDate movedIn = movedIn(place, seed, anchor);
    var members = new ArrayList<Member>();
    members.add(member("业主", seed));
    if (seed.happens(LET_SHOPS)) {
      members.add(member("租户", seed));
    }
    int area = 35 + 5 * seed.below(18);
    return new Resident(place, STREET, "", number, true, area, movedIn, members);
  }

  private static Resident draw(
      Place place, String building, String entrance, String room, Seed seed, LocalDate anchor) {
    LocalDate movedIn = movedIn(place, seed, anchor);
    var members = new ArrayList<Member>();
    members.add(member("业主", seed));
    if (seed.happens(0.16)) {
      members.add(member("租户", seed));
    } else if (seed.happens(0.38)) {
      members.add(member(seed.happens(0.55) ? "共有人" : "家属", seed));
    }
    int area = seed.oneOf(AREAS);
    return new Resident(place, building, entrance, room, false, area, movedIn, members);
  }

  /** Half of them since the beginning, some in the last year, the others in between. */
  private static LocalDate movedIn(Place place, Seed seed, LocalDate anchor) {
    LocalDate first = LocalDate.of(place.built(), 6, 1);
    long days = Math.max(200, anchor.toEpochDay() - first.toEpochDay() - 30);
    boolean sinceTheBeginning = seed.happens(0.5);
    double share = sinceTheBeginning ? 0.12 * seed.uniform() : seed.uniform();
    return seed.happens(NEWCOMERS)
        ? anchor.minusDays(100 + seed.below(250))
        : first.plusDays((long) (days * share));
  }

  private static Member member(String role, Seed seed) {
    return new Member(name(seed), role, phone(seed));
  }

  /** In a range that no network uses. */
  static String phone(Seed seed) {
    return "1990000%04d".formatted(seed.below(10_000));
  }

  /** A name that nobody has, or anybody. */
  static String name(Seed seed) {
    String surname = letter("surnames.txt", seed);
    String given = letter("given-names.txt", seed);
    return surname + given + (seed.happens(0.62) ? letter("given-names.txt", seed) : "");
  }

  /** What somebody says who rings and does not give her whole name. */
  static String called(Seed seed) {
    return letter("surnames.txt", seed) + (seed.happens(0.5) ? "女士" : "先生");
  }

  private static String letter(String file, Seed seed) {
    String letters = Letters.of(file);
    int at = seed.below(letters.codePointCount(0, letters.length()));
    int from = letters.offsetByCodePoints(0, at);
    return letters.substring(from, letters.offsetByCodePoints(from, 1));
  }

  /** The characters that names are made of, read once. */
  private static final class Letters {

    private static final String SURNAMES = String.join("", Place.lines("surnames.txt"));
    private static final String GIVEN = String.join("", Place.lines("given-names.txt"));

    static String of(String file) {
      return file.equals("surnames.txt") ? SURNAMES : GIVEN;
    }
  }
}
