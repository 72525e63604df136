package cn.anxue.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tries a sheet list by list: what each would come to alone, and what it would take from those before it. */
final class Trial {
    private final Lists lists;
    private final Loader loader;
    private final Work work;
    private final Claims claims = new Claims();

    Trial(Lists lists, Loader loader, Work work) {
        this.lists = lists;
        this.loader = loader;
        this.work = work;
    }

    /** Nothing of it depends on the lists before. */
    Loaded alone(List<ReadRow> rows) {
        return lists.tried(loader, work, rows);
    }

    /** In the order of the sheet. */
    void among(List<ReadRow> rows, Loaded loaded) {
        Map<Integer, ReadRow> byNumber = rows.stream().collect(Collectors.toMap(ReadRow::number, Function.identity()));
        List<Loader.Written> written = loaded.made().stream()
                .filter(one -> one.change() != Made.Change.UNCHANGED)
                .map(one -> new Loader.Written(Objects.requireNonNull(byNumber.get(one.row())), one))
                .toList();
        Set<Integer> out = new HashSet<>();
        for (Claim claim : QuarkusTransaction.requiringNew().call(() -> loader.claims(work, written))) {
            int row = claim.row().number();
            Finding late = out.contains(row) ? null : claims.take(claim);
            if (late != null) {
                out.add(row);
                loaded.withdraw(late);
            }
        }
    }
}
