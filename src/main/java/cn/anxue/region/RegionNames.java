package cn.anxue.region;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** What places and their offices are called. Pure. */
final class RegionNames {
    private static final int LONGEST_WITHOUT_SUFFIX = 2;

    private RegionNames() {}

    /**
     * The name with all above it but the nation, widest first.
     *
     * @param path nearest first
     */
    static String full(List<Region> path) {
        if (path.size() == 1) {
            return path.get(0).name();
        }
        return widestFirst(path).stream().map(Region::name).collect(Collectors.joining());
    }

    /** What the office of a department in the nearest place of the path is commonly called. */
    static String office(List<Region> path, Department department) {
        Region place = path.get(0);
        if (place.kind() == RegionKind.NATION) {
            return department.officeAt(RegionKind.NATION);
        }
        if (isMunicipality(place) && department == Department.EDUCATION) {
            return place.name() + "教育委员会";
        }
        RegionKind level = isMunicipality(place) ? RegionKind.PREFECTURE : place.kind();
        return local(path) + department.officeAt(level);
    }

    /** The 代字 such an office might have. Real ones are chosen freely, so this one is made to be unmistakable, not short. */
    static String documentPrefix(List<Region> path, Department department) {
        Region place = path.get(0);
        String name =
                place.kind() == RegionKind.PREFECTURE && !place.isGroup() ? withoutSuffix(place.name()) : local(path);
        return name + department.prefix();
    }

    // From the city down: 濮阳市清丰县; but 承德县, since the name itself says where it lies.
    private static String local(List<Region> path) {
        Region place = path.get(0);
        List<Region> above = widestFirst(path);
        if (place.kind() == RegionKind.PROVINCE || place.kind() == RegionKind.PREFECTURE) {
            return place.name();
        }
        boolean inProvinceDirectly = above.stream().noneMatch(region -> region.kind() == RegionKind.PREFECTURE);
        StringBuilder name = new StringBuilder();
        for (Region region : above) {
            boolean shown = region.kind() != RegionKind.PROVINCE || inProvinceDirectly;
            if (shown && !place.name().contains(withoutSuffix(region.name())) || region == place) {
                name.append(region.name());
            }
        }
        return name.toString();
    }

    private static List<Region> widestFirst(List<Region> path) {
        List<Region> widestFirst = new ArrayList<>(path.stream()
                .filter(region -> region.kind() != RegionKind.NATION && !region.isGroup())
                .toList());
        Collections.reverse(widestFirst);
        return widestFirst;
    }

    private static boolean isMunicipality(Region place) {
        return place.kind() == RegionKind.PROVINCE && place.name().endsWith("市");
    }

    private static String withoutSuffix(String name) {
        return name.length() > LONGEST_WITHOUT_SUFFIX && (name.endsWith("市") || name.endsWith("盟"))
                ? name.substring(0, name.length() - 1)
                : name;
    }
}
