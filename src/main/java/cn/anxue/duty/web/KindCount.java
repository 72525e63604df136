package cn.anxue.duty.web;

import cn.anxue.duty.Duty;
import cn.anxue.problem.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many duties there are of a kind, in the words of the first of them. */
public record KindCount(String kind, Text text, int count) {
    static List<KindCount> of(List<Duty> duties) {
        Map<String, KindCount> counts = new LinkedHashMap<>();
        duties.forEach(duty -> counts.merge(
                duty.kind(),
                new KindCount(duty.kind(), duty.text(), 1),
                (known, another) -> new KindCount(known.kind(), known.text(), known.count() + 1)));
        return new ArrayList<>(counts.values());
    }
}
