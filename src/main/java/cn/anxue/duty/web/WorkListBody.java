package cn.anxue.duty.web;

import cn.anxue.duty.Duty;
import cn.anxue.duty.Span;
import cn.anxue.problem.Text;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a caller has to do.
 *
 * @param asOf the day from which it is told what is overdue
 * @param counts how many there are in each span, before any filter
 */
@Schema(name = "WorkList")
public record WorkListBody(
        LocalDate asOf,
        @Schema(maxProperties = 4) Map<Span, Long> counts,
        @Schema(maxItems = 10_000) List<Item> items) {
    /** One thing to be done. */
    @Schema(name = "WorkListItem")
    public record Item(
            @Schema(maxLength = 80, examples = "notice.item.overdue")
            String kind,

            Words text,
            @Schema(maxLength = 400) String about,
            @Schema(maxLength = 100) @Nullable String number,
            LocalDate dueOn,
            boolean overdue,

            @Schema(maxLength = 300, examples = "/console/work")
            String path) {}

    /** A sentence in both languages. */
    @Schema(name = "WorkListText")
    public record Words(
            @Schema(maxLength = 300) String zh,
            @Schema(maxLength = 300) String en) {
        static Words of(Text text) {
            return new Words(text.zh(), text.en());
        }
    }

    static WorkListBody of(List<Duty> all, List<Duty> shown, LocalDate today) {
        return new WorkListBody(
                today,
                counts(all, today),
                shown.stream().map(duty -> item(duty, today)).toList());
    }

    static Map<Span, Long> counts(List<Duty> duties, LocalDate today) {
        Map<Span, Long> counts = new EnumMap<>(Span.class);
        for (Span span : Span.values()) {
            counts.put(span, 0L);
        }
        duties.forEach(duty -> counts.merge(Span.of(duty.dueOn(), today), 1L, Long::sum));
        return counts;
    }

    private static Item item(Duty duty, LocalDate today) {
        return new Item(
                duty.kind(),
                Words.of(duty.text()),
                duty.about(),
                duty.number(),
                duty.dueOn(),
                duty.isOverdue(today),
                duty.path());
    }
}
