/**
 * Who acts (操作主体) and how far each may reach. An actor is a person who signs in; a client is a machine of a bank or an
 * institution. Both become a {@link cn.anxue.identity.Caller}: roles say what, {@link cn.anxue.identity.Scope} says how
 * far, and services check the second themselves. Everything is denied unless an annotation allows it.
 *
 * <p>Decisions. Roles fit one kind of scope, and the administrator's role stands alone (三权分立); both are checked here
 * and in PostgreSQL. A token is a JWT (RS256, 15 minutes) that carries actor, roles and scope, so a call costs no
 * look-up. Rights change at once (ASVS 8.3.2): a token also carries the number its holder's rights had, every change
 * raises it, and a token of a lesser number is refused at the commit by the node that made the change and within two
 * seconds by all others; a node cut off from the database for a minute takes no token. Token times come from the system
 * clock, not from {@code Today}, because the verifier reads that clock. Client secrets are 256 random bits kept as
 * SHA-256: a password hash protects guessable words, which these are not, and would cost every call. Keys that sign
 * tokens and secrets of clients are changed without a gap, since two pass at a time.
 *
 * <p>People sign in on pages, by a session in the database ({@link cn.anxue.identity.session}); machines and families by
 * bearer tokens at the API, which never looks at a cookie. Names are such as {@code officer.yangquan}: the service does not
 * know what a person is called. Nobody is given a password: he is invited and chooses one. An administrator who resets a
 * password or a second factor could take the person's place; the trail keeps it, the person finds his password ended, and
 * nobody resets his own. The administrator's pages show rights and never what somebody did or whose money it is.
 */
@NullMarked
package cn.anxue.identity;

import org.jspecify.annotations.NullMarked;
