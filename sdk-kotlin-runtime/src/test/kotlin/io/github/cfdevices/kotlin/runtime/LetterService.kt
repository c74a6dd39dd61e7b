package io.github.cfdevices.kotlin.runtime

import io.github.cfdevices.ApiCall
import io.github.cfdevices.CloudflareClient
import io.github.cfdevices.Paged
import retrofit2.http.GET
import retrofit2.http.Query

/** A service with two lists. */
interface LetterService {
  @GET("letters") fun byCursor(@Query("cursor") cursor: String?): ApiCall<List<String>>

  @GET("letters/numbered") fun byNumber(@Query("page") page: Long): ApiCall<List<String>>
}

/** A list whose pages have cursors. */
val CloudflareClient.letters: Paged<String>
  get() = Paged.byCursor(create(LetterService::class.java)::byCursor)

/** A list whose pages have numbers. */
val CloudflareClient.numberedLetters: Paged<String>
  get() = Paged.byNumber(1L, create(LetterService::class.java)::byNumber)
