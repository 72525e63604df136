package cn.anxue.scope;

import cn.anxue.identity.Role;
import cn.anxue.imports.ImportFixtures;
import cn.anxue.institution.InstitutionFixtures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Sheets at each of their steps. */
final class ImportSamples {
    private static final String HEAD = "信用代码,机构名称,类别,区县,地址,法人,联系电话,学员数\n";
    private static final String ROW = ",示例学校,艺术,410902,示例路1号,示例人,0393-4400003,30\n";
    private static final List<String> FIELDS = List.of(
            "uscc", "name", "category", "regionCode", "address", "legalRepresentative", "contactPhone", "students");

    private ImportSamples() {}

    static Map<String, Function<Role, Ask>> all() {
        return Map.ofEntries(
                Map.entry("import-kind", role -> Ask.of("kind", "INSTITUTIONS")),
                Map.entry("import-template", role -> Ask.of("kind", "institutions")),
                Map.entry(
                        "import-file",
                        role -> Ask.plain().query("kind=INSTITUTIONS").body(text())),
                Map.entry("import-upload", role -> Ask.plain().body(Map.of("kind", "INSTITUTIONS"))),
                Map.entry("import", role -> sent()),
                Map.entry("import-columns", role -> sent().body(Map.of("fields", FIELDS))),
                Map.entry("import-columns-form", role -> sent().body(Map.of("fields", FIELDS))),
                Map.entry("import-checked", role -> ask(checked()).body(Map.of())),
                Map.entry(
                        "import-done",
                        role -> ask(ImportFixtures.run(checked(), false).getString("id"))),
                Map.entry("import-act", role -> ask(checked()).and("act", "run").body(Map.of())));
    }

    private static Ask sent() {
        return ask(ImportFixtures.sent("INSTITUTIONS", text().getBytes(StandardCharsets.UTF_8)));
    }

    private static String checked() {
        return ImportFixtures.checked("INSTITUTIONS", text().getBytes(StandardCharsets.UTF_8))
                .getString("id");
    }

    private static Ask ask(String id) {
        return Ask.of("id", id).marker(id);
    }

    private static String text() {
        return HEAD + InstitutionFixtures.uscc() + ROW;
    }
}
