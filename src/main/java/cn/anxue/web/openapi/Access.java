package cn.anxue.web.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * Who may call an operation. The framework writes the roles as if they were scopes of the token; a bearer token has none,
 * so they are told in words, and that no token is asked for is told as well.
 */
final class Access {
    private static final String SCHEME = "token";
    private static final String OPEN = "Asks for no token.";

    private Access() {}

    static void tell(Operation operation) {
        List<SecurityRequirement> requirements = operation.getSecurity();
        if (requirements == null || requirements.isEmpty()) {
            operation.setSecurity(List.of());
            describe(operation, OPEN);
            return;
        }
        TreeSet<String> roles = requirements.stream()
                .map(SecurityRequirement::getSchemes)
                .map(Map::values)
                .flatMap(lists -> lists.stream().flatMap(List::stream))
                .collect(Collectors.toCollection(TreeSet::new));
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME)));
        describe(operation, "Asks for a token of one of these roles: " + String.join(", ", roles) + ".");
    }

    private static void describe(Operation operation, String access) {
        String known = operation.getDescription();
        operation.setDescription(known == null || known.isBlank() ? access : known.strip() + "\n\n" + access);
    }
}
