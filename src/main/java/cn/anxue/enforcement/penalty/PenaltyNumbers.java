package cn.anxue.enforcement.penalty;

import cn.anxue.enforcement.DocumentNumbers;
import cn.anxue.enforcement.NumberSeries;
import cn.anxue.enforcement.Numbered;
import cn.anxue.region.AuthorityId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Draws the number of one paper; the last thing an act does, since the counter's row stays locked until it ends. */
@ApplicationScoped
class PenaltyNumbers {
    private final DocumentNumbers numbers;

    PenaltyNumbers(DocumentNumbers numbers) {
        this.numbers = numbers;
    }

    private record Letter(AuthorityId authorityId, NumberSeries series) implements Numbered {}

    String draw(AuthorityId authority, NumberSeries series, LocalDate on) {
        return numbers.draw(List.of(new Letter(authority, series)), on).get(0).toString();
    }
}
