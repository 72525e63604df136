package cn.anxue.imports;

import java.util.List;

/**
 * A field of a kind of sheet.
 *
 * @param name as in the API
 * @param headings what its column may be called; the first is in the template
 * @param example as it stands in the template
 */
public record Field(String name, FieldForm form, boolean required, List<String> headings, String example) {
    public Field {
        headings = List.copyOf(headings);
    }

    static Field must(String name, FieldForm form, String example, String... headings) {
        return new Field(name, form, true, List.of(headings), example);
    }

    static Field may(String name, FieldForm form, String example, String... headings) {
        return new Field(name, form, false, List.of(headings), example);
    }

    public String heading() {
        return headings.get(0);
    }
}
