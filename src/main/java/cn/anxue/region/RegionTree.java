package cn.anxue.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All places of one revision in memory. Immutable. */
final class RegionTree {
    private final Map<String, Region> byCode = new HashMap<>();
    private final Map<String, List<Region>> children = new HashMap<>();

    /** @param regions in the order their children are to be listed */
    RegionTree(Collection<Region> regions) {
        for (Region region : regions) {
            byCode.put(region.code(), region);
            String parent = region.parentCode();
            if (parent != null) {
                children.computeIfAbsent(parent, code -> new ArrayList<>()).add(region);
            }
        }
    }

    Optional<Region> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    List<Region> children(String code) {
        return List.copyOf(children.getOrDefault(code, List.of()));
    }

    /** The place itself and all above it, nearest first; empty where the code is unknown. */
    List<Region> path(String code) {
        List<Region> path = new ArrayList<>();
        Region region = byCode.get(code);
        while (region != null) {
            path.add(region);
            String parent = region.parentCode();
            region = parent == null ? null : byCode.get(parent);
        }
        return path;
    }

    int size() {
        return byCode.size();
    }
}
