package cn.anxue.institution.web;

import cn.anxue.enforcement.Standing;
import cn.anxue.problem.Text;
import cn.anxue.publicregister.StandingWords;
import io.quarkus.qute.TemplateExtension;

/** How the registry writes standings. */
@TemplateExtension
final class RegistryWords {
    private RegistryWords() {}

    static Text words(Standing standing) {
        return StandingWords.of(standing, null).text();
    }
}
