package cn.anxue.enforcement;

import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A plain reading of which decisions stand, without any of the service's code: what follows from them, and nothing else. */
class DecisionOracle {
    private final Map<InstitutionId, Map<UUID, Kind>> standing = new HashMap<>();

    /** What stands against an institution. */
    enum Kind {
        /** 停办通知. */
        CLOSURE_NOTICE,
        /** 暂停招生. */
        SUSPENSION,
        /** 整改通知. */
        ORDER,
        /** 黑名单. */
        BLACK
    }

    void stands(InstitutionId id, UUID decision, Kind kind) {
        of(id).put(decision, kind);
    }

    void ends(InstitutionId id, UUID decision) {
        of(id).remove(decision);
    }

    Optional<UUID> one(InstitutionId id, Kind kind) {
        return of(id).entrySet().stream()
                .filter(entry -> entry.getValue() == kind)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A closure bars sales and releases, a suspension and the black list bar sales; each by itself. */
    List<String> bars(InstitutionId id) {
        List<String> bars = new ArrayList<>();
        for (Kind kind : of(id).values()) {
            if (kind == Kind.CLOSURE_NOTICE) {
                bars.add("NO_RELEASES");
            }
            if (kind != Kind.ORDER) {
                bars.add("NO_SALES");
            }
        }
        bars.sort(null);
        return bars;
    }

    InstitutionState state(InstitutionId id) {
        if (of(id).containsValue(Kind.CLOSURE_NOTICE)) {
            return InstitutionState.OPERATION_SUSPENDED;
        }
        return of(id).containsValue(Kind.SUSPENSION)
                ? InstitutionState.ENROLMENT_SUSPENDED
                : InstitutionState.REGISTERED;
    }

    /** Licensed, but without a deposit from the beginning. */
    Standing standing(InstitutionId id) {
        if (of(id).containsValue(Kind.BLACK)) {
            return Standing.BLACKLISTED;
        }
        if (of(id).containsValue(Kind.CLOSURE_NOTICE)) {
            return Standing.OPERATION_SUSPENDED;
        }
        if (of(id).containsValue(Kind.SUSPENSION)) {
            return Standing.ENROLMENT_SUSPENDED;
        }
        return of(id).containsValue(Kind.ORDER) ? Standing.RECTIFYING : Standing.DEPOSIT_SHORT;
    }

    private Map<UUID, Kind> of(InstitutionId id) {
        return standing.computeIfAbsent(id, any -> new LinkedHashMap<>());
    }
}
