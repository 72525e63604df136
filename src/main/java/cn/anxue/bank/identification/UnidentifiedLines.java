package cn.anxue.bank.identification;

import cn.anxue.bank.BookedLine;
import cn.anxue.bank.BookedLines;
import cn.anxue.bank.LineId;
import cn.anxue.bank.match.FeeCandidates;
import cn.anxue.fee.order.OrderId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The credits nobody could place yet, each with the order it may have paid. */
@ApplicationScoped
@Transactional
public class UnidentifiedLines {
    private final BookedLines lines;
    private final FeeCandidates candidates;

    UnidentifiedLines(BookedLines lines, FeeCandidates candidates) {
        this.lines = lines;
        this.candidates = candidates;
    }

    /**
     * One of them.
     *
     * @param candidate the one order it may have paid; for an officer to say so, and not for a bank to see
     */
    public record Unidentified(BookedLine line, @Nullable OrderId candidate) {}

    /** Oldest first. */
    public Page<Unidentified> page(Caller caller, @Nullable UUID after, int limit) {
        Page<BookedLine> page = lines.unidentified(caller, after, limit);
        Map<LineId, OrderId> proposed = caller.scope() instanceof Scope.Region ? candidates.of(page.items()) : Map.of();
        return page.map(line -> new Unidentified(line, proposed.get(line.id())));
    }
}
