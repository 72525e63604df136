package cn.anxue.bank;

import cn.anxue.bank.instruction.InstructionFinds;
import cn.anxue.bank.match.MatchLaws;
import cn.anxue.bank.match.MatchRule;
import cn.anxue.bank.match.MatchTerms;
import cn.anxue.bank.match.Sought;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Finds which instructions the lines of a list belong to: named by them, or the only ones they can mean. */
@ApplicationScoped
class TieFinds {
    private final InstructionFinds finds;
    private final MatchLaws laws;

    TieFinds(InstructionFinds finds, MatchLaws laws) {
        this.finds = finds;
        this.laws = laws;
    }

    /** What the lines belong to; costs nothing for lines that name it themselves, or could belong to nothing. */
    Ties of(List<GoodLine> fresh) {
        Ties named = Ties.named(fresh);
        List<Sought> debits = fresh.stream()
                .map(GoodLine::line)
                .filter(named::mayBeBatch)
                .map(Sought::of)
                .toList();
        List<Sought> credits = fresh.stream()
                .map(GoodLine::line)
                .filter(named::mayBeReturn)
                .map(Sought::of)
                .toList();
        Map<LineId, List<UUID>> batches = debits.isEmpty() ? Map.of() : finds.batches(debits, named.instructions());
        Map<LineId, List<UUID>> returns = credits.isEmpty() ? Map.of() : finds.returned(credits);
        return named.and(acting(batches, MatchRule.BATCH_PARTS, fresh))
                .and(acting(returns, MatchRule.RETURNED_PAYMENT, fresh));
    }

    /** Without those of places where the rule only proposes. */
    private Map<LineId, List<UUID>> acting(Map<LineId, List<UUID>> found, MatchRule rule, List<GoodLine> fresh) {
        if (found.isEmpty()) {
            return found;
        }
        List<GoodLine> lines = fresh.stream()
                .filter(good -> found.containsKey(good.line().id()))
                .toList();
        Map<String, MatchTerms> terms =
                laws.of(lines.stream().map(good -> good.account().regionCode()).toList());
        Map<LineId, List<UUID>> acting = new HashMap<>(found);
        lines.stream()
                .filter(good -> !Objects.requireNonNull(terms.get(good.account().regionCode()))
                        .acts(rule))
                .forEach(good -> acting.remove(good.line().id()));
        return acting;
    }
}
