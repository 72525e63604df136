package cn.anxue.reporting.web;

import cn.anxue.money.Money;
import cn.anxue.reporting.period.Figures;
import cn.anxue.reporting.period.Measure;
import cn.anxue.reporting.period.Unit;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A record a figure is made of.
 *
 * @param value what it adds to the figure: one, yuan or days
 * @param page where it is seen
 */
@Schema(name = "ReportRecord")
public record RecordBody(
        UUID id,
        @Schema(maxLength = 400) String what,
        @Nullable LocalDate on,
        @Schema(maxLength = 24) String value,
        @Schema(maxLength = 200) String page) {
    static RecordBody of(Measure measure, Figures.Part part) {
        String value = measure.unit() == Unit.YUAN ? Money.ofFen(part.value()).decimal() : Long.toString(part.value());
        return new RecordBody(
                part.id(),
                part.what().strip(),
                part.on(),
                value,
                measure.page().replace("{id}", part.id().toString()));
    }
}
