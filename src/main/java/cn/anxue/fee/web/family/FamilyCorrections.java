package cn.anxue.fee.web.family;

import cn.anxue.fee.order.OrderView;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a family says is right, field by field; what it leaves as it is asks for nothing. */
public record FamilyCorrections(String learnerName, String learnerGrade, String guardianName, String guardianPhone) {
    static FamilyCorrections of(OrderView order) {
        return new FamilyCorrections(
                order.learner().name(),
                order.learner().grade(),
                order.guardian().name(),
                order.guardian().phone());
    }

    FamilyCorrections with(
            @Nullable String newName,
            @Nullable String newGrade,
            @Nullable String newGuardian,
            @Nullable String newPhone) {
        return new FamilyCorrections(
                newName == null ? learnerName : newName.strip(),
                newGrade == null ? learnerGrade : newGrade.strip(),
                newGuardian == null ? guardianName : newGuardian.strip(),
                newPhone == null ? guardianPhone : newPhone.strip());
    }

    Map<String, String> changed(OrderView order) {
        FamilyCorrections before = of(order);
        Map<String, String> changed = new LinkedHashMap<>();
        put(changed, "learner.name", before.learnerName, learnerName);
        put(changed, "learner.grade", before.learnerGrade, learnerGrade);
        put(changed, "guardian.name", before.guardianName, guardianName);
        put(changed, "guardian.phone", before.guardianPhone, guardianPhone);
        return changed;
    }

    private static void put(Map<String, String> changed, String field, String before, String after) {
        if (!before.equals(after)) {
            changed.put(field, after);
        }
    }
}
