package io.github.cfdevices.recipes;

import io.github.cfdevices.api.Cloudflare;
import okhttp3.CertificatePinner;
import okhttp3.OkHttpClient;

/** Accepts only servers whose certificate chain contains one of two public keys. */
public final class PinnedCertificate {
  private PinnedCertificate() {}

  /**
   * Returns a builder whose client fails to connect to a server without a pinned key.
   *
   * @param host the host of the base URL, such as {@code api.cloudflare.com}. Other hosts are not
   *     pinned: a wrong name disables the check without an error
   * @param pin the hash of a key in the chain, such as {@code sha256/AAAA...=}. Prefer the key of
   *     an authority, because keys of servers can change without notice
   * @param backupPin the hash of a key that is not in use yet. Without it, the app cannot connect
   *     when the server's key changes, until it is updated.
   */
  static Cloudflare.Builder builder(
      OkHttpClient shared, String host, String pin, String backupPin) {
    CertificatePinner pinner = new CertificatePinner.Builder().add(host, pin, backupPin).build();
    return Cloudflare.builder().httpClient(shared.newBuilder().certificatePinner(pinner).build());
  }
}
