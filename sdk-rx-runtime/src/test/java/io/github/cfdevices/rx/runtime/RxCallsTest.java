package io.github.cfdevices.rx.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.TransportException;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.TestObserver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RxCallsTest {
  @RegisterExtension final UndeliverableErrors undeliverable = new UndeliverableErrors();

  private final InMemoryApi api = new InMemoryApi().answering(name -> CannedResponse.value("red"));
  private final Single<String> single = RxCalls.single(api.service.value());
  private final Completable completable = RxCalls.completable(api.service.delete());

  @Test
  void nothingIsSentBeforeSubscription() {
    assertThat(api.sent()).isEmpty();
  }

  @Test
  void resultIsEmittedWhenTheResponseArrives() {
    TestObserver<String> observer = single.test();
    observer.assertEmpty();
    api.answer();
    observer.assertResult("red");
    assertThat(api.canceled()).isEmpty();
  }

  @Test
  void eachSubscriptionSendsANewRequest() {
    TestObserver<String> one = single.test();
    api.answer();
    TestObserver<String> other = single.test();
    api.answer();
    one.assertResult("red");
    other.assertResult("red");
    assertThat(api.sent()).hasSize(2);
  }

  @Test
  void errorOfTheApiIsAnError() {
    api.answering(name -> CannedResponse.failure(404));
    TestObserver<String> observer = single.test();
    api.answer();
    observer.assertFailure(ApiException.class);
    observer.assertError(e -> ((ApiException) e).status() == 404);
  }

  @Test
  void resultBeforeEnqueueReturnsIsDelivered() {
    api.immediately();
    single.test().assertResult("red");
    completable.test().assertResult();
  }

  @Test
  void disposingCancelsTheCall() {
    TestObserver<String> observer = single.test();
    observer.dispose();
    assertThat(api.canceled()).containsExactly("value");
  }

  @Test
  void lateResultIsDropped() {
    TestObserver<String> observer = single.test();
    observer.dispose();
    api.answer();
    observer.assertEmpty();
  }

  @Test
  void lateErrorIsDropped() {
    api.answering(name -> CannedResponse.reset());
    TestObserver<String> observer = single.test();
    observer.dispose();
    api.answer();
    observer.assertEmpty();
  }

  @Test
  void callOfAClosedClientFailsAtOnce() {
    api.close();
    TestObserver<String> observer = single.test();
    observer.assertFailure(TransportException.class);
    observer.assertError(e -> e.getMessage().endsWith("was not sent: the client is closed"));
  }

  @Test
  void completableCompletesOnSuccess() {
    TestObserver<Void> observer = completable.test();
    observer.assertNotComplete();
    api.answer();
    observer.assertResult();
  }

  @Test
  void completableFailsWithTheError() {
    api.answering(name -> CannedResponse.failure(403));
    TestObserver<Void> observer = completable.test();
    api.answer();
    observer.assertFailure(ApiException.class);
  }

  @Test
  void disposingACompletableCancelsTheCall() {
    api.answering(name -> CannedResponse.reset());
    TestObserver<Void> observer = completable.test();
    observer.dispose();
    api.answer();
    observer.assertEmpty();
    assertThat(api.canceled()).containsExactly("value");
  }

  @Test
  void nullIsRejected() {
    assertThatThrownBy(() -> RxCalls.single(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("call");
    assertThatThrownBy(() -> RxCalls.completable(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("call");
  }
}
