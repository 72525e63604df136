package cn.anxue.imports;

import cn.anxue.sheet.SheetCell;
import cn.anxue.sheet.SheetRow;
import cn.anxue.sheet.SheetValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The headings of a sheet: one row, or two where cells above are merged over several columns. Pure.
 *
 * @param names what each column is called
 * @param fields the field each is taken for; empty for none
 */
record Headings(List<String> names, List<String> fields) {
    /** Titles and notes may stand above. */
    static final int ROWS_MAX = 12;

    private static final Pattern REMARK = Pattern.compile("[(（【\\[].*|[*＊:：\\s\\p{Z}\\p{Cntrl}_/、·\\-]");

    /** @param last the row of the sheet they end in */
    record Found(Headings headings, int last) {}

    /** Where the most columns are known, among the first rows of a sheet; nothing where none is. */
    static Optional<Found> find(ImportKind kind, List<SheetRow> rows) {
        Found best = null;
        long most = 0;
        for (int i = 0; i < rows.size(); i++) {
            Headings one = of(kind, names(rows.get(i)));
            if (one.known() > most) {
                most = one.known();
                best = new Found(one, i);
            }
            if (i + 1 < rows.size()) {
                Headings two = of(kind, merged(rows.get(i), rows.get(i + 1)));
                if (two.known() > most) {
                    most = two.known();
                    best = new Found(two, i + 1);
                }
            }
        }
        return most >= Math.min(2, kind.fields().size()) ? Optional.ofNullable(best) : Optional.empty();
    }

    private static Headings of(ImportKind kind, List<String> names) {
        Set<String> taken = new HashSet<>();
        List<String> fields = new ArrayList<>();
        for (String name : names) {
            String whole = named(kind, name);
            String field = whole.isEmpty() ? named(kind, name.substring(name.lastIndexOf('/') + 1)) : whole;
            fields.add(!field.isEmpty() && taken.add(field) ? field : "");
        }
        return new Headings(names, fields);
    }

    private static String named(ImportKind kind, String name) {
        String plain = plain(name);
        return kind.fields().stream()
                .filter(field ->
                        field.headings().stream().anyMatch(one -> plain(one).equals(plain)))
                .map(Field::name)
                .findFirst()
                .orElse("");
    }

    private long known() {
        return fields.stream().filter(field -> !field.isEmpty()).count();
    }

    private static List<String> names(SheetRow row) {
        return row.cells().stream().map(SheetCell::text).toList();
    }

    /** Each name below with the one above it, which goes on to the right until another begins. */
    private static List<String> merged(SheetRow above, SheetRow below) {
        List<String> names = new ArrayList<>();
        String group = "";
        int columns = Math.max(above.cells().size(), below.cells().size());
        for (int column = 0; column < columns; column++) {
            String over = above.cell(column).text();
            String under = below.cell(column).text();
            group = over.isEmpty() ? group : over;
            if (under.isEmpty()) {
                names.add(over);
                group = "";
            } else {
                names.add(group.isEmpty() ? under : group + "/" + under);
            }
        }
        return names;
    }

    static String plain(String heading) {
        return REMARK.matcher(SheetValues.narrow(heading)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
