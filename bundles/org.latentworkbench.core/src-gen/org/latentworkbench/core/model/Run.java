/**
 */
package org.latentworkbench.core.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Run</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * One execution of steps: what was run, with what, where, and how it ended.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.latentworkbench.core.model.Run#getId <em>Id</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.Run#getStudy <em>Study</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.Run#getStarted <em>Started</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.Run#getEnded <em>Ended</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.Run#getStatus <em>Status</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.Run#getCause <em>Cause</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.Run#getCommandLine <em>Command Line</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.Run#getStudyFile <em>Study File</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.Run#getSettings <em>Settings</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.Run#getWanted <em>Wanted</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.Run#getResumes <em>Resumes</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.Run#getProduct <em>Product</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.Run#getSeed <em>Seed</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.Run#getJvm <em>Jvm</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.Run#getOs <em>Os</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.Run#getHost <em>Host</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.Run#getCores <em>Cores</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.Run#getDevice <em>Device</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.Run#getThreads <em>Threads</em>}</li>
 *   <li>{@link org.latentworkbench.core.model.Run#getSteps <em>Steps</em>}</li>
 * </ul>
 *
 * @see org.latentworkbench.core.model.ModelPackage#getRun()
 * @model
 * @generated
 */
public interface Run extends EObject
{
	/**
	 * Returns the value of the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The name of the run's folder.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Id</em>' attribute.
	 * @see #setId(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getRun_Id()
	 * @model required="true"
	 * @generated
	 */
	String getId();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.Run#getId <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Id</em>' attribute.
	 * @see #getId()
	 * @generated
	 */
	void setId(String value);

	/**
	 * Returns the value of the '<em><b>Study</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The study's name.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Study</em>' attribute.
	 * @see #setStudy(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getRun_Study()
	 * @model
	 * @generated
	 */
	String getStudy();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.Run#getStudy <em>Study</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Study</em>' attribute.
	 * @see #getStudy()
	 * @generated
	 */
	void setStudy(String value);

	/**
	 * Returns the value of the '<em><b>Started</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * When it began: ISO 8601, in UTC.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Started</em>' attribute.
	 * @see #setStarted(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getRun_Started()
	 * @model
	 * @generated
	 */
	String getStarted();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.Run#getStarted <em>Started</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Started</em>' attribute.
	 * @see #getStarted()
	 * @generated
	 */
	void setStarted(String value);

	/**
	 * Returns the value of the '<em><b>Ended</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * When it ended: ISO 8601, in UTC; unset while it runs.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Ended</em>' attribute.
	 * @see #setEnded(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getRun_Ended()
	 * @model
	 * @generated
	 */
	String getEnded();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.Run#getEnded <em>Ended</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Ended</em>' attribute.
	 * @see #getEnded()
	 * @generated
	 */
	void setEnded(String value);

	/**
	 * Returns the value of the '<em><b>Status</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * RUNNING, DONE, FAILED or CANCELLED.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Status</em>' attribute.
	 * @see #setStatus(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getRun_Status()
	 * @model
	 * @generated
	 */
	String getStatus();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.Run#getStatus <em>Status</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Status</em>' attribute.
	 * @see #getStatus()
	 * @generated
	 */
	void setStatus(String value);

	/**
	 * Returns the value of the '<em><b>Cause</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What went wrong; unset when nothing did.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Cause</em>' attribute.
	 * @see #setCause(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getRun_Cause()
	 * @model
	 * @generated
	 */
	String getCause();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.Run#getCause <em>Cause</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Cause</em>' attribute.
	 * @see #getCause()
	 * @generated
	 */
	void setCause(String value);

	/**
	 * Returns the value of the '<em><b>Command Line</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The command that began it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Command Line</em>' attribute.
	 * @see #setCommandLine(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getRun_CommandLine()
	 * @model
	 * @generated
	 */
	String getCommandLine();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.Run#getCommandLine <em>Command Line</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Command Line</em>' attribute.
	 * @see #getCommandLine()
	 * @generated
	 */
	void setCommandLine(String value);

	/**
	 * Returns the value of the '<em><b>Study File</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The file that was run, relative to the study's folder; unset for study.yaml.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Study File</em>' attribute.
	 * @see #setStudyFile(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getRun_StudyFile()
	 * @model
	 * @generated
	 */
	String getStudyFile();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.Run#getStudyFile <em>Study File</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Study File</em>' attribute.
	 * @see #getStudyFile()
	 * @generated
	 */
	void setStudyFile(String value);

	/**
	 * Returns the value of the '<em><b>Settings</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The settings that counted for this run only, as they were given: step.parameter=value, seed=value.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Settings</em>' attribute list.
	 * @see org.latentworkbench.core.model.ModelPackage#getRun_Settings()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getSettings();

	/**
	 * Returns the value of the '<em><b>Wanted</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The steps that were asked for; empty for all.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Wanted</em>' attribute list.
	 * @see org.latentworkbench.core.model.ModelPackage#getRun_Wanted()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getWanted();

	/**
	 * Returns the value of the '<em><b>Resumes</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The id of the interrupted run that this one goes on from; unset when it does not.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Resumes</em>' attribute.
	 * @see #setResumes(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getRun_Resumes()
	 * @model
	 * @generated
	 */
	String getResumes();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.Run#getResumes <em>Resumes</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Resumes</em>' attribute.
	 * @see #getResumes()
	 * @generated
	 */
	void setResumes(String value);

	/**
	 * Returns the value of the '<em><b>Product</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The product's build id.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Product</em>' attribute.
	 * @see #setProduct(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getRun_Product()
	 * @model
	 * @generated
	 */
	String getProduct();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.Run#getProduct <em>Product</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Product</em>' attribute.
	 * @see #getProduct()
	 * @generated
	 */
	void setProduct(String value);

	/**
	 * Returns the value of the '<em><b>Seed</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The study's seed.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Seed</em>' attribute.
	 * @see #setSeed(long)
	 * @see org.latentworkbench.core.model.ModelPackage#getRun_Seed()
	 * @model
	 * @generated
	 */
	long getSeed();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.Run#getSeed <em>Seed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Seed</em>' attribute.
	 * @see #getSeed()
	 * @generated
	 */
	void setSeed(long value);

	/**
	 * Returns the value of the '<em><b>Jvm</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Name and version of the Java virtual machine.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Jvm</em>' attribute.
	 * @see #setJvm(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getRun_Jvm()
	 * @model
	 * @generated
	 */
	String getJvm();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.Run#getJvm <em>Jvm</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Jvm</em>' attribute.
	 * @see #getJvm()
	 * @generated
	 */
	void setJvm(String value);

	/**
	 * Returns the value of the '<em><b>Os</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Name, version and architecture of the operating system.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Os</em>' attribute.
	 * @see #setOs(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getRun_Os()
	 * @model
	 * @generated
	 */
	String getOs();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.Run#getOs <em>Os</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Os</em>' attribute.
	 * @see #getOs()
	 * @generated
	 */
	void setOs(String value);

	/**
	 * Returns the value of the '<em><b>Host</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The name of the machine; unset when it is not known.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Host</em>' attribute.
	 * @see #setHost(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getRun_Host()
	 * @model
	 * @generated
	 */
	String getHost();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.Run#getHost <em>Host</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Host</em>' attribute.
	 * @see #getHost()
	 * @generated
	 */
	void setHost(String value);

	/**
	 * Returns the value of the '<em><b>Cores</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How many processors the machine showed.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Cores</em>' attribute.
	 * @see #setCores(int)
	 * @see org.latentworkbench.core.model.ModelPackage#getRun_Cores()
	 * @model
	 * @generated
	 */
	int getCores();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.Run#getCores <em>Cores</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Cores</em>' attribute.
	 * @see #getCores()
	 * @generated
	 */
	void setCores(int value);

	/**
	 * Returns the value of the '<em><b>Device</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The device that was used, for instance cpu or cuda:0; unset when no step said.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Device</em>' attribute.
	 * @see #setDevice(String)
	 * @see org.latentworkbench.core.model.ModelPackage#getRun_Device()
	 * @model
	 * @generated
	 */
	String getDevice();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.Run#getDevice <em>Device</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Device</em>' attribute.
	 * @see #getDevice()
	 * @generated
	 */
	void setDevice(String value);

	/**
	 * Returns the value of the '<em><b>Threads</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How many threads a step was allowed.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Threads</em>' attribute.
	 * @see #setThreads(int)
	 * @see org.latentworkbench.core.model.ModelPackage#getRun_Threads()
	 * @model
	 * @generated
	 */
	int getThreads();

	/**
	 * Sets the value of the '{@link org.latentworkbench.core.model.Run#getThreads <em>Threads</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Threads</em>' attribute.
	 * @see #getThreads()
	 * @generated
	 */
	void setThreads(int value);

	/**
	 * Returns the value of the '<em><b>Steps</b></em>' containment reference list.
	 * The list contents are of type {@link org.latentworkbench.core.model.StepRun}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The steps, in the order in which they ran.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Steps</em>' containment reference list.
	 * @see org.latentworkbench.core.model.ModelPackage#getRun_Steps()
	 * @model containment="true"
	 * @generated
	 */
	EList<StepRun> getSteps();

} // Run
