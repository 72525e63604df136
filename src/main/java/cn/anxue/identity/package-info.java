/**
 * Who acts (操作主体) and how far each may reach. An actor is a person who signs in; a client is a machine of a bank or an
 * institution. Both become a {@link cn.anxue.identity.Caller}: roles say what, {@link cn.anxue.identity.Scope} says how
 * far, and services check the second themselves. Everything is denied unless an annotation allows it.
 *
 * <p>Decisions. Roles fit one kind of scope, and the administrator's role stands alone (三权分立); both are checked here
 * and in PostgreSQL. A token is a JWT (RS256, 15 minutes) that carries actor, roles and scope, so a call costs no
 * look-up; what is taken from an actor therefore takes effect with his next token. Token times come from the system
 * clock, not from {@code Today}, because the verifier reads that clock. Client secrets are 256 random bits kept as
 * SHA-256: a password hash protects guessable words, which these are not, and would cost every call.
 */
@NullMarked
package cn.anxue.identity;

import org.jspecify.annotations.NullMarked;
