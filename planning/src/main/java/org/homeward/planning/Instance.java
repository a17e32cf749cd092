package org.homeward.planning;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A sound request in the form in which it is solved: stages, slots and kinds.
 *
 * <p>A slot is one point in one stage, numbered {@code stage * points + point}, stages from 0.
 */
final class Instance {

    static final int NO_ROAD = -1;

    final PlanRequest request;
    final List<Window> windows;
    final List<String> points;
    /** How many sites differ in their roads; those of the same roads are one. */
    final int sites;

    final int stages;
    final int pointCount;
    final int slots;
    /** Day index of each stage, and how many days there are. */
    final int[] day;

    final int days;
    /** Hours from the opening of the first window to that of each stage; one more entry for staying behind. */
    final long[] hour;
    /** Minutes by site and point, {@link #NO_ROAD} where none; no two rows are equal. */
    final int[][] minutes;

    final List<Kind> kinds;
    final int bases;
    /** Cleared units that can reach no slot. */
    final List<Unit> unreachable;
    /** Stages before this one are complete and nothing in them may change. */
    final int frozen;

    private final Set<String> admitted;
    private final Ties ties;
    private final Priority priority;
    private final Map<String, Integer> siteIndex = new HashMap<>();
    private final Map<String, Integer> told;
    private final Map<String, Integer> toldGroups;
    final ToldApart toldApart;

    /** How far people are told apart by the place they have been told. */
    enum ToldApart {
        /** Not at all: how many of those whom no limit tells apart keep a place depends on counts alone. */
        NOT,
        /** Those who were told different places are of different kinds. */
        BY_PLACE,
        /** As before, and whoever can keep the place has no other. */
        KEPT
    }

    Instance(PlanRequest request) {
        this(request, Map.of(), 0);
    }

    Instance(Changed changed) {
        this(changed, ToldApart.NOT);
    }

    Instance(Changed changed, ToldApart toldApart) {
        this(changed.request(), changed.told(), changed.stagesDone(), changed.toldGroups(), toldApart);
    }

    /** @param told slot of everyone who has been told one */
    Instance(PlanRequest request, Map<String, Integer> told, int frozen) {
        this(request, told, frozen, Map.of(), ToldApart.NOT);
    }

    private Instance(
            PlanRequest request,
            Map<String, Integer> told,
            int frozen,
            Map<String, Integer> toldGroups,
            ToldApart toldApart) {
        this.request = request;
        this.told = told;
        this.toldGroups = toldGroups;
        this.toldApart = toldApart;
        this.frozen = frozen;
        admitted = request.limits().admissions().stream()
                .map(Admission::clause)
                .collect(Collectors.toCollection(TreeSet::new));
        windows = ordered(request.means().windows());
        points = request.means().points().stream().map(CrossingPoint::id).toList();
        stages = windows.size();
        pointCount = points.size();
        slots = stages * pointCount;
        List<LocalDate> dates = windows.stream().map(Window::day).distinct().toList();
        days = dates.size();
        day = windows.stream().mapToInt(window -> dates.indexOf(window.day())).toArray();
        hour = hours(windows);
        ties = Ties.among(request);
        priority = Priority.among(request.travellers());
        List<Traveller> drawn = inDrawnOrder();
        minutes = roads(drawn);
        sites = minutes.length;
        unreachable = new ArrayList<>();
        kinds = new ArrayList<>();
        bases = collectKinds(units(drawn));
    }

    static List<Window> ordered(List<Window> windows) {
        return windows.stream()
                .sorted(Comparator.comparing(Window::day).thenComparing(Window::from))
                .toList();
    }

    private static long[] hours(List<Window> windows) {
        long[] hours = new long[windows.size() + 1];
        LocalDateTime start =
                LocalDateTime.of(windows.getFirst().day(), windows.getFirst().from());
        for (int stage = 1; stage < windows.size(); stage++) {
            Window window = windows.get(stage);
            long elapsed = Duration.between(start, LocalDateTime.of(window.day(), window.from()))
                    .toHours();
            hours[stage] = Math.max(hours[stage - 1] + 1, elapsed);
        }
        hours[windows.size()] = hours[windows.size() - 1] + 24;
        return hours;
    }

    /** The roads of every site, each way of being connected once, in drawn order. */
    private int[][] roads(List<Traveller> drawn) {
        Map<String, int[]> bySite = new LinkedHashMap<>();
        for (Traveller traveller : drawn) {
            bySite.computeIfAbsent(traveller.site(), _ -> noRoads());
        }
        for (Road road : request.means().roads()) {
            int[] row = bySite.get(road.site());
            int point = points.indexOf(road.point());
            if (row != null && point >= 0 && road.minutes() <= request.means().travelMinutesMax()) {
                row[point] = row[point] == NO_ROAD ? road.minutes() : Math.min(row[point], road.minutes());
            }
        }
        Map<List<Integer>, Integer> distinct = new LinkedHashMap<>();
        bySite.forEach((site, row) -> {
            List<Integer> ways = Arrays.stream(row).boxed().toList();
            distinct.putIfAbsent(ways, distinct.size());
            siteIndex.put(site, distinct.getOrDefault(ways, -1));
        });
        return distinct.keySet().stream()
                .map(ways -> ways.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private int[] noRoads() {
        int[] row = new int[pointCount];
        Arrays.fill(row, NO_ROAD);
        return row;
    }

    /** The slots that people of one site and clause can reach in time. */
    BitSet reach(int site, String clause) {
        Optional<Admission> admission = request.limits().admission(clause);
        BitSet reach = new BitSet(slots);
        LocalDateTime ready = request.means().readyFrom();
        for (int stage = 0; stage < stages; stage++) {
            Window window = windows.get(stage);
            for (int point = 0; point < pointCount; point++) {
                boolean open = window.points().isEmpty() || window.points().contains(points.get(point));
                int travel = minutes[site][point];
                LocalTime ends = admission.map(each -> each.ends(window)).orElse(window.to());
                boolean inTime = ready == null
                        || stage < frozen
                        || ready.plusMinutes(travel).isBefore(LocalDateTime.of(window.day(), ends));
                String id = points.get(point);
                boolean admits = stage < frozen
                        || admission.map(each -> each.admits(window, id)).orElse(true);
                reach.set(stage * pointCount + point, open && admits && travel != NO_ROAD && inTime);
            }
        }
        return reach;
    }

    private record UnitKey(
            String group, String site, String admission, boolean parity, boolean balanced, boolean remains, int told) {}

    private record BaseKey(Side side, int reach, Shape shape, boolean severe, int told) {}

    private record KindKey(BaseKey base, int points) {}

    private int collectKinds(List<Unit> units) {
        List<BitSet> signatures = new ArrayList<>();
        Map<String, int[]> signatureOf = new HashMap<>();
        signatureOf.put("", signatures(signatures, ""));
        admitted.forEach(clause -> signatureOf.put(clause, signatures(signatures, clause)));
        Map<KindKey, List<Unit>> collected = new LinkedHashMap<>();
        Map<BaseKey, Integer> baseIndex = new HashMap<>();
        for (Unit unit : units) {
            Traveller any = unit.members().getFirst();
            int reach =
                    left(signatures, signatureOf.getOrDefault(admission(any), new int[0])[unit.site()], unit.told());
            if (signatures.get(reach).isEmpty()) {
                unreachable.add(unit);
                continue;
            }
            int urgent =
                    unit.members().stream().mapToInt(priority::points).max().orElseThrow();
            int apart = toldApart == ToldApart.NOT ? Told.NEVER : unit.told();
            BaseKey base =
                    new BaseKey(any.side(), reach, Shape.of(unit.members(), request.limits()), severe(any), apart);
            baseIndex.putIfAbsent(base, baseIndex.size());
            collected
                    .computeIfAbsent(new KindKey(base, urgent), _ -> new ArrayList<>())
                    .add(unit);
        }
        collected.forEach((key, alike) -> {
            alike.sort(Unit.IN_ORDER);
            kinds.add(new Kind(
                    kinds.size(),
                    baseIndex.getOrDefault(key.base(), -1),
                    key.base().side(),
                    signatures.get(key.base().reach()),
                    key.base().shape(),
                    key.base().severe(),
                    key.points(),
                    List.copyOf(alike)));
        });
        return baseIndex.size();
    }

    /** Where somebody who was told a place can still go, where people are told apart: to it alone, or to no complete stage. */
    private int left(List<BitSet> signatures, int reach, int toldSlot) {
        if (toldApart == ToldApart.NOT) {
            return reach;
        }
        BitSet left = (BitSet) signatures.get(reach).clone();
        boolean crossed = toldSlot >= 0 && stageOf(toldSlot) < frozen;
        boolean keeps = toldApart == ToldApart.KEPT && toldSlot >= 0 && left.get(toldSlot);
        if (crossed || keeps) {
            left.clear();
            left.set(toldSlot);
        } else {
            left.clear(0, frozen * pointCount);
        }
        return signature(signatures, left);
    }

    /** The clause that says when and where {@code traveller} may cross; empty where none does. */
    String admission(Traveller traveller) {
        return admitted.contains(traveller.clause()) ? traveller.clause() : "";
    }

    /** The signature of every site under one clause. */
    private int[] signatures(List<BitSet> signatures, String clause) {
        int[] ofSite = new int[sites];
        for (int site = 0; site < ofSite.length; site++) {
            ofSite[site] = signature(signatures, reach(site, clause));
        }
        return ofSite;
    }

    private static int signature(List<BitSet> signatures, BitSet reach) {
        if (!signatures.contains(reach)) {
            signatures.add(reach);
        }
        return signatures.indexOf(reach);
    }

    static boolean severe(Traveller traveller) {
        return traveller.urgency() == Urgency.SEVERELY_WOUNDED && traveller.subject() != Subject.REMAINS;
    }

    /** Cleared travellers in an order that depends on ids, list and seed only. */
    private List<Traveller> inDrawnOrder() {
        return request.travellers().stream()
                .filter(Traveller::cleared)
                .sorted(Comparator.comparingLong((Traveller each) -> ties.of(each))
                        .thenComparing(Traveller::id))
                .toList();
    }

    private List<Unit> units(List<Traveller> drawn) {
        Map<String, Integer> familySize = new HashMap<>();
        drawn.stream()
                .filter(Traveller::undivided)
                .forEach(member -> familySize.merge(family(member), 1, Integer::sum));
        List<List<Traveller>> gathered = new ArrayList<>();
        Map<UnitKey, List<Traveller>> families = new HashMap<>();
        for (Traveller traveller : drawn) {
            boolean together = traveller.undivided()
                    && !severe(traveller)
                    && familySize.getOrDefault(family(traveller), 0) <= Unit.MEMBERS_MAX;
            List<Traveller> members = together ? families.get(unitKey(traveller)) : null;
            if (members == null) {
                members = new ArrayList<>();
                gathered.add(members);
                if (together) {
                    families.put(unitKey(traveller), members);
                }
            }
            members.add(traveller);
        }
        return gathered.stream().map(this::unit).toList();
    }

    private static String family(Traveller traveller) {
        return traveller.side() + "/" + traveller.group();
    }

    private Unit unit(List<Traveller> members) {
        Traveller first = members.getFirst();
        int points = members.stream().mapToInt(priority::points).max().orElseThrow();
        long order = members.stream()
                .filter(member -> priority.points(member) == points)
                .mapToLong(member -> member.precedence().order())
                .min()
                .orElseThrow();
        return new Unit(List.copyOf(members), siteOf(first), order, ties.of(first), toldSlot(first));
    }

    private UnitKey unitKey(Traveller traveller) {
        return new UnitKey(
                family(traveller),
                traveller.site(),
                admission(traveller),
                request.limits().underParity(traveller),
                request.limits().balanced(traveller),
                traveller.subject() == Subject.REMAINS,
                toldSlot(traveller));
    }

    private int siteOf(Traveller traveller) {
        return siteIndex.getOrDefault(traveller.site(), -1);
    }

    private int toldSlot(Traveller traveller) {
        return told.getOrDefault(traveller.id(), -1);
    }

    /** The group on their manifest that {@code id} has been told; 0 for none. */
    int toldGroup(String id) {
        return toldGroups.getOrDefault(id, 0);
    }

    int stageOf(int slot) {
        return slot / pointCount;
    }

    int pointOf(int slot) {
        return slot % pointCount;
    }

    /** Slots that there are to choose from, summed over kinds. */
    long choices() {
        return kinds.stream().mapToLong(kind -> kind.reach().cardinality()).sum();
    }

    /** Cleared people of the request, whether or not they can reach anything. */
    int clearedPeople() {
        int people = unreachable.stream().mapToInt(Unit::people).sum();
        for (Kind kind : kinds) {
            people += kind.count() * kind.shape().people();
        }
        return people;
    }
}
